/** Open tasks in a table of our own: claim, filters, counts, change feed and reconciliation. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui"})
package cn.muan.worklist;
