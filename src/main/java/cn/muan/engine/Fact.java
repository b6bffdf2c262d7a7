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
    PLAN_STAGE("planStage"),
    PLAN_DECISION("planDecision"),
    DISCUSS_NOW("discussNow"),
    PLANNING_CENTRE("planningCentre"),
    ASKED_INSTITUTION("askedInstitution"),
    CONSULTATION_ID("consultationId");

    private final String variable;

    Fact(String variable) {
        this.variable = variable;
    }

    /** The variable's name in the diagrams. */
    public String variable() {
        return variable;
    }
}
