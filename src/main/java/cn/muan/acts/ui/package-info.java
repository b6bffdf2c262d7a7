/** Buttons and dialogs of the acts on the case thread. */
package cn.muan.acts.ui;
