/** Duties that an institution owes anew every week or month: one record, one process instance and one obligation for each period. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "access", "directory", "engine", "policy", "obligation", "worklist", "timeline"})
package cn.muan.periodic;
