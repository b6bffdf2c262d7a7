/** People, roles, organisations' members, sign-in, who may see what, and the audit trail. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui", "directory"})
package cn.muan.access;
