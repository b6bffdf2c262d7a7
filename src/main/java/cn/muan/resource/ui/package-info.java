/** Rescue resources on screen. */
package cn.muan.resource.ui;
