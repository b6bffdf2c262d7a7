package cn.muan.followup;

import java.time.LocalDate;
import java.util.Arrays;

import cn.muan.forms.FormAnswers;
import cn.muan.policy.Contact;

/**
 * What a maternal worker tells of one contact.
 *
 * @param on       local date on which it was made or tried
 * @param reason   why she was not reached, null where she was
 * @param findings how she is, null where she was not reached
 * @param nextOn   when the next contact was arranged, null where none was
 * @param problem  what the MCH institution must know (O34), null where nothing
 */
public record ContactMade(Contact contact, LocalDate on, Outcome outcome, NotReached reason, String findings, LocalDate nextOn, String problem) {

    /** Whether the woman was spoken to. */
    public enum Outcome {
        REACHED("reached"), NOT_REACHED("not-reached");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** The word the forms use. */
        public String code() {
            return code;
        }

        static Outcome of(String code) {
            return Arrays.stream(values()).filter(outcome -> outcome.code.equals(code)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown outcome"));
        }
    }

    /** Why a woman was not reached. */
    public enum NotReached {
        NO_ANSWER("no-answer"), WRONG_NUMBER("wrong-number"), NOT_AT_HOME("not-at-home"), REFUSED("refused"), MOVED_AWAY("moved-away"), OTHER("other");

        private final String code;

        NotReached(String code) {
            this.code = code;
        }

        /** The word the forms use; {@code followup.not-reached.<code>} is its text. */
        public String code() {
            return code;
        }

        static NotReached of(String code) {
            return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown reason"));
        }
    }

    /** What the forms of all contacts ask. */
    public static ContactMade of(Contact contact, FormAnswers answers) {
        Outcome outcome = Outcome.of(answers.text("outcome").orElse(""));
        boolean reached = outcome == Outcome.REACHED;
        return new ContactMade(contact, answers.date("performedOn").orElse(null), outcome,
                reached ? null : answers.text("notReachedReason").map(NotReached::of).orElse(NotReached.OTHER),
                answers.text("findings").map(String::strip).orElse(null), answers.date("nextOn").orElse(null),
                reached && answers.yes("problem") ? answers.text("problemText").map(String::strip).orElse(null) : null);
    }

    boolean reached() {
        return outcome == Outcome.REACHED;
    }
}
