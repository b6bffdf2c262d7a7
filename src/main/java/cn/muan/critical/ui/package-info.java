/** What the case thread shows of critical care. */
package cn.muan.critical.ui;
