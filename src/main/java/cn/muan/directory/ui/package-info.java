/** The directory of organisations on screen. */
package cn.muan.directory.ui;
