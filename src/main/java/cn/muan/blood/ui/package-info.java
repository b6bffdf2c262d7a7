/** The screen of open blood requests and the tab 用血 of the case thread. */
package cn.muan.blood.ui;
