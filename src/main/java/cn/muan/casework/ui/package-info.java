/** What case management shows on the case thread. */
package cn.muan.casework.ui;
