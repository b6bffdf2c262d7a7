/** Obligations, breaches, ladders, alarms and their acknowledgement. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "policy", "timeline", "timeline :: ui", "worklist", "forms", "forms :: ui", "notification"})
package cn.muan.obligation;
