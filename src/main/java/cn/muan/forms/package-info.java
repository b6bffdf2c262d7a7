/** A form schema, its answers, their validation and drafts. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui", "access", "engine"})
package cn.muan.forms;
