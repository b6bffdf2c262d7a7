/** The bell in the header. */
package cn.muan.notification.ui;
