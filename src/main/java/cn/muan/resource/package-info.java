/** What each institution keeps ready and dated for a rescue 救治资源: free beds, readiness, who is on duty, and its liaisons (O57, O58, O81). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "notification", "obligation", "worklist", "timeline", "timeline :: ui", "acts"})
package cn.muan.resource;
