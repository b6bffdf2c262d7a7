/** The case thread: one page per pregnancy to which features contribute parts. */
@org.springframework.modulith.NamedInterface("ui")
package cn.muan.timeline.ui;
