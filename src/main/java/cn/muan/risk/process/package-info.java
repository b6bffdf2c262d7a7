/** First contact as a process: its diagram's ids, its instances and its tasks. */
package cn.muan.risk.process;
