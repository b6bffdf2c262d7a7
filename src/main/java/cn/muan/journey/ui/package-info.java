/** The journey on the case thread, and the transfer card for printing. */
package cn.muan.journey.ui;
