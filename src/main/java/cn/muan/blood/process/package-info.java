/** How blood requests and their deliveries run on the process engine. */
package cn.muan.blood.process;
