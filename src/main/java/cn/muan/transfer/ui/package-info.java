/** The tab 转诊 of the case thread and the list of open transfers. */
package cn.muan.transfer.ui;
