/** The dispatch screen, and what the case thread shows of runs. */
package cn.muan.ambulance.ui;
