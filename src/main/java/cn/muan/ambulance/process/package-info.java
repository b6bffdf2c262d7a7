/** How ambulance runs go on the process engine. */
package cn.muan.ambulance.process;
