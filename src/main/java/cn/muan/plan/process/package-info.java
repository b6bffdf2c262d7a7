/** How plans, advice, notices, discussions and consultations run on the process engine. */
package cn.muan.plan.process;
