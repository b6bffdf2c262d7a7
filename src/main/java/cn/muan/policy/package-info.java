/** Reads the decision tables: due, cadence, care level, ladder; and guards them against gaps and overlaps. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "access", "directory", "engine"})
package cn.muan.policy;
