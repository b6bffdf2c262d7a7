/** Runs of the 120 dispatch centres: ordered, dispatched, on scene, left, arrived; for a woman or for blood (O47, O56). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "notification", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman"})
package cn.muan.ambulance;
