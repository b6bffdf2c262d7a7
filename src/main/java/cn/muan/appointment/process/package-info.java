/** How appointments, overrides, tracing and referrals to a rescue centre run on the process engine. */
package cn.muan.appointment.process;
