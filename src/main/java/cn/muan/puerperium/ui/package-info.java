/** What the case thread shows of the puerperium. */
package cn.muan.puerperium.ui;
