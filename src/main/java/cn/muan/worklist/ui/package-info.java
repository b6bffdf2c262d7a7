/** Screens of the worklist: the list and the work pane side by side. */
@org.springframework.modulith.NamedInterface("ui")
package cn.muan.worklist.ui;
