/** The process of a journey and its tasks. */
package cn.muan.journey.process;
