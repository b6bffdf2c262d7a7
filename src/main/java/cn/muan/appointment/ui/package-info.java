/** Appointments, visits and tracing on the case thread. */
package cn.muan.appointment.ui;
