/** Case management 专案管理: reports, acknowledgement, feedback to the community, moves between districts. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "notification", "obligation", "worklist", "timeline", "timeline :: ui", "acts", "woman", "risk"})
package cn.muan.casework;
