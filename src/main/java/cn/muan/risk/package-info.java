/** First contact, screening and assessment: versioned items, severity, signature. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman"})
package cn.muan.risk;
