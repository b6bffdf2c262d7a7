/** From acceptance to signed handover: preparing the receiver, carrying her, rerouting, the transfer card, the outcome (O40, O45). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "notification", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman", "risk", "casework", "ambulance", "transfer"})
package cn.muan.journey;
