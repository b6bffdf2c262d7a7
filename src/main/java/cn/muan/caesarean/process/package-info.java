/** The caesarean's diagram: its ids, its steps, its tasks. */
package cn.muan.caesarean.process;
