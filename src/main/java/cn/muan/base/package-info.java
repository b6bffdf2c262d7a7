/** Small value types, the clock's zone and the message bundles: what every room stands on. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.muan.base;
