/** The woman, her identity, her pregnancies and their endings, search and merging. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "obligation", "worklist", "timeline", "timeline :: ui", "acts"})
package cn.muan.woman;
