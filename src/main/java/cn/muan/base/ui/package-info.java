/** The shell, its menu, notifications, the error handler, the countdown clock and the chips every screen shares. */
@org.springframework.modulith.NamedInterface("ui")
package cn.muan.base.ui;
