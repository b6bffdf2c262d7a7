/** The only generic engine code: start, correlate, complete, deploy, model guard, listeners, the clock. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "access"})
package cn.muan.engine;
