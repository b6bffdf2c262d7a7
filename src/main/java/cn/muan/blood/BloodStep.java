package cn.muan.blood;

/** The steps of a blood request that have a clock, each with the code of its duty: O55, O56 of the seed, O55a and O55b of our own. */
public enum BloodStep {
    APPROVE("O55b"), PAPERWORK("O55a"), CONFIRM("O55"), SEEK("O55"), HAND_OUT("O55"), SEND_OUT("O55"), MARK_DIFFICULTY("O55"), ORDER_RUN("O56");

    private final String code;

    BloodStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Which of several: {@code confirm:12-1}. */
    String occurrence(long id, int round) {
        return BloodRequest.word(this) + ":" + id + "-" + round;
    }
}
