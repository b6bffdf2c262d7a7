/** Follow-up 随访 of managed women by their community centre: series of home visits and calls, contacts made, problems found. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "obligation", "worklist", "timeline", "timeline :: ui", "notification", "acts", "woman", "risk", "casework"})
package cn.muan.followup;
