/** Sign-in, people and the audit trail on screen. */
package cn.muan.access.ui;
