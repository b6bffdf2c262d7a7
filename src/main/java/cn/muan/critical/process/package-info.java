/** Critical care as processes: the ids of its diagrams, their instances, steps and tasks. */
package cn.muan.critical.process;
