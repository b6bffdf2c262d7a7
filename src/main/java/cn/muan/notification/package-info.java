/** The outbox: what leaves the system, at least once, with an idempotency key. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui", "access", "worklist"})
package cn.muan.notification;
