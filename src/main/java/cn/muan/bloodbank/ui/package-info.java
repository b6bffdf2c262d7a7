/** The blood on the shelf on screen. */
package cn.muan.bloodbank.ui;
