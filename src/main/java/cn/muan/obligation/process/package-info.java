/** The ladder as a process: what its diagram calls, and what obligations ask of it. */
package cn.muan.obligation.process;
