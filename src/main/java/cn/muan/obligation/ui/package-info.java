/** The alarm inbox and the deadlines of a case. */
package cn.muan.obligation.ui;
