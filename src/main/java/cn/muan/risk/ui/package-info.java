/** What risk shows on the case thread. */
package cn.muan.risk.ui;
