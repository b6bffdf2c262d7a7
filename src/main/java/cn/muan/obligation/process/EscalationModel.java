package cn.muan.obligation.process;

/** Ids of the process {@code escalation}: the ladder of one obligation. */
public final class EscalationModel {

    public static final String PROCESS = "escalation";
    public static final String START = "Event_NotFulfilledYet";
    public static final String TIMER_NEXT_STEP = "Event_NextStepDue";
    public static final String STEP_RAISE_ALARM = "Step_RaiseAlarm";
    public static final String GATEWAY_WHAT_NEXT = "Gateway_WhatNext";
    public static final String TASK_STEP_IN = "Task_StepIn";
    public static final String END_STEPPED_IN = "Event_SteppedIn";
    public static final String END_TOP = "Event_TopReached";
    public static final String SUBPROCESS_CLOSED = "Subprocess_Closed";
    public static final String START_CLOSED = "Event_ObligationClosed";
    public static final String END_CLOSED = "Event_Settled";
    public static final String MESSAGE_CLOSED = "ObligationClosed";

    private EscalationModel() {
    }
}
