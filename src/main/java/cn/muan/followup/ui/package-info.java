/** What follow-up shows on the case thread. */
package cn.muan.followup.ui;
