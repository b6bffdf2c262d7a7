/** Acts one may do on a case at any time, each a form with rights of its own; features register them, the case thread offers them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "engine", "forms", "forms :: ui", "timeline", "timeline :: ui"})
package cn.muan.acts;
