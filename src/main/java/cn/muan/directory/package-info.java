/** Organisations, districts, levels, capabilities and contacts. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui"})
package cn.muan.directory;
