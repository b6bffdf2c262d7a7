/** Plans 方案: management and delivery plans, consultations, case discussions, notices to the woman, and who may advise against a pregnancy. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman", "risk", "casework"})
package cn.muan.plan;
