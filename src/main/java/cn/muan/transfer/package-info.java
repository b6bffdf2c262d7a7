/** Transfer 转诊: whom to ask, who answers, and the backstop that may not refuse (O39–O44). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "notification", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman", "risk", "casework", "resource"})
package cn.muan.transfer;
