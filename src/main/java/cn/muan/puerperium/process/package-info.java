/** The puerperium as a process: its diagram's ids, its instances, its steps and its tasks. */
package cn.muan.puerperium.process;
