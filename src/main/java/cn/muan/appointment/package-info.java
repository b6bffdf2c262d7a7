/** Appointments with their care-level gate, visits, no-shows, tracing, women lost and found (O5, O12, O26, O27, O36, O37). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "policy", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "notification", "woman", "risk", "casework", "followup"})
package cn.muan.appointment;
