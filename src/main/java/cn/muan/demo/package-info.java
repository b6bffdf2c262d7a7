/** Synthetic demo data, made through the services under a stepped clock; only in the profile demo. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package cn.muan.demo;
