/** Emergency blood: request, allocation from the nearest, and the run of a 120 ambulance (O55, O56). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "notification", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman", "risk", "casework", "ambulance", "bloodbank"})
package cn.muan.blood;
