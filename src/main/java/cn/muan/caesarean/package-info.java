/** Caesarean section 剖宫产: its decision and approval, the minutes from decision to delivery, the safety checklist, the review of a late one (O51–O53). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman", "risk"})
package cn.muan.caesarean;
