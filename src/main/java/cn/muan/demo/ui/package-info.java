/** The bar that says that time is not real. */
package cn.muan.demo.ui;
