package cn.muan.plan.process;

/** Ids of the process {@code consultation}: a question is asked and answered. */
public final class ConsultationModel {

    public static final String PROCESS = "consultation";
    public static final String TASK_ANSWER = "Task_AnswerConsultation";
    public static final String END_ANSWERED = "Event_ConsultationAnswered";
    public static final String END_WITHDRAWN = "Event_ConsultationWithdrawn";
    public static final String MESSAGE_WITHDRAWN = "ConsultationWithdrawn";

    private ConsultationModel() {
    }
}
