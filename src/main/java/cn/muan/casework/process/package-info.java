/** How case management runs on the process engine. */
package cn.muan.casework.process;
