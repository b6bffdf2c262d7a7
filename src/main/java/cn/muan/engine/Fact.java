package cn.muan.engine;

/** The listed set of variables the engine may carry (design, idea 5): ids and routing facts, never personal data. */
public enum Fact {
    SUBJECT("subject"),
    INSTITUTION("institution"),
    ASSESSING_INSTITUTION("assessingInstitution"),
    MCH_INSTITUTION("mchInstitution"),
    RESIDENCE_MCH("residenceMch"),
    JURISDICTION("jurisdiction"),
    SEVERITY("severity"),
    CARE_LEVEL("careLevel"),
    MAY_ASSESS("mayAssess"),
    SCREENING("screening"),
    SIGNATURE("signature"),
    MANAGED("managed"),
    REPORT_OWED("reportOwed"),
    RESIDENT("resident"),
    ASSESSMENT_ID("assessmentId"),
    OBLIGATION_ID("obligationId"),
    NEXT_STEP_AT("nextStepAt"),
    STEP_GROUP("stepGroup"),
    STEP_TASK("stepTask"),
    MORE_STEPS("moreSteps"),
    SERIES_ID("seriesId"),
    CENTRE("centre"),
    CONTACT("contact"),
    PERIOD_STATE("periodState"),
    PERIOD_ENDS("periodEnds"),
    PROBLEM_ID("problemId"),
    MANAGING_MCH("managingMch"),
    DECIDING_MCH("decidingMch"),
    FORWARD_OWED("forwardOwed"),
    EASED("eased"),
    MOVE_RECEIVER("moveReceiver"),
    NEW_CENTRE("newCentre"),
    NEW_MCH("newMch"),
    RECEIVER_ANSWER("receiverAnswer"),
    RULING("ruling"),
    BIRTH("birth"),
    BIRTH_INSTITUTION("birthInstitution"),
    VISIT_GROUP("visitGroup"),
    CHECK_GROUP("checkGroup"),
    DISCHARGE_OWED("dischargeOwed"),
    VISIT_OWED("visitOwed"),
    CHECK_OWED("checkOwed"),
    CLOSING("closing"),
    APPOINTMENT_ID("appointmentId"),
    NO_SHOW_AT("noShowAt"),
    TRACING_GROUP("tracingGroup"),
    TRACING_STAGE("tracingStage"),
    LOST_AT("lostAt"),
    FOUND("found"),
    CENTRE_KNOWN("centreKnown"),
    OVERRIDE_ID("overrideId"),
    DECIDING_GROUP("decidingGroup"),
    OVERRIDE_ALLOWED("overrideAllowed"),
    EMERGENCY("emergency"),
    DUTY("duty"),
    OWNER_GROUP("ownerGroup"),
    OWED("owed"),
    PLAN_STAGE("planStage"),
    PLAN_DECISION("planDecision"),
    DISCUSS_NOW("discussNow"),
    PLANNING_CENTRE("planningCentre"),
    ASKED_INSTITUTION("askedInstitution"),
    CONSULTATION_ID("consultationId"),
    TRANSFER_ID("transferId"),
    TRANSFER_ASK_ID("transferAskId"),
    TRANSFER_ANSWER("transferAnswer"),
    BACKSTOP("backstop"),
    BACKSTOP_ASSIGNED("backstopAssigned"),
    BACKSTOP_OWED("backstopOwed"),
    RUN_ID("runId"),
    DISPATCH_CENTRE("dispatchCentre"),
    VEHICLE_FOUND("vehicleFound");

    private final String variable;

    Fact(String variable) {
        this.variable = variable;
    }

    /** The variable's name in the diagrams. */
    public String variable() {
        return variable;
    }
}
