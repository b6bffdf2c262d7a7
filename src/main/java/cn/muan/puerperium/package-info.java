/** The 42 days after a pregnancy ended: three assessments after a birth, and the closing of the case. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman", "risk", "casework"})
package cn.muan.puerperium;
