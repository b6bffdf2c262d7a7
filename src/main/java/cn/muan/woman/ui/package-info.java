/** Screens of the woman: registration, search, her part of the case thread. */
@org.springframework.modulith.NamedInterface("ui")
package cn.muan.woman.ui;
