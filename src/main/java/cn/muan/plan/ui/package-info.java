/** What plans show on the case thread. */
package cn.muan.plan.ui;
