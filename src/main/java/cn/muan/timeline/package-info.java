/** Every act on a case, append-only, and the case thread page that tells it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui", "access", "directory", "engine"})
package cn.muan.timeline;
