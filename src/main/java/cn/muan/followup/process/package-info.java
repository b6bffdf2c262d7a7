/** Follow-up as processes: what their diagrams call, and what follow-up asks of them. */
package cn.muan.followup.process;
