/** The tab of a caesarean on the case thread. */
package cn.muan.caesarean.ui;
