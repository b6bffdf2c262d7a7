/** Blood on the shelf 储血: bags by product, group and expiry, reserve levels, and a balance that holds at every instant (O54). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "forms :: ui", "policy", "notification", "obligation", "worklist", "timeline", "timeline :: ui", "acts"})
package cn.muan.bloodbank;
