/** Replays scenario files against the packaged models, forms, tables and rights, with the clock in hand. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "access", "directory", "engine", "forms", "policy",
        "worklist", "timeline", "acts", "obligation", "woman", "risk", "casework", "resource", "bloodbank", "blood", "demo"})
package cn.muan.rehearsal;
