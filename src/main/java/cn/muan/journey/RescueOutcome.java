package cn.muan.journey;

import java.util.Locale;

/** How the rescue ended, and how the receiver judges the transfer 结局反馈、评价 (domain B5). */
public record RescueOutcome(Result result, Appraisal appraisal, String appraisalNote, String note) {

    /** 抢救成功, 抢救失败, 入院时已死亡. */
    public enum Result {
        SAVED, FAILED, DEAD_ON_ARRIVAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Result of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** 及时, 延误, 应纠正. */
    public enum Appraisal {
        TIMELY, DELAYED, TO_CORRECT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Appraisal of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** From the codes of a form. */
    public static RescueOutcome of(String result, String appraisal, String appraisalNote, String note) {
        return new RescueOutcome(Result.of(result), Appraisal.of(appraisal), appraisalNote, note);
    }
}
