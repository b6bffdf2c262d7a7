/** The critical woman 危重孕产妇: her admission and who learns of it, the rescue team, and discharge against advice (O48–O50, O59–O61). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "notification", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman", "risk", "casework"})
package cn.muan.critical;
