package cn.muan.resource;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.muan.base.Subject;

/** What an institution must bring up to date again and again, each time within the policy's time after the last. */
public enum Keeping {

    /** Free beds, where a hospital has begun to report them (O58a, ours). */
    BEDS("O58a", "beds"),
    /** The 24-hour readiness of a rescue centre (O58, S3 二（六）). */
    READINESS("O58", "readiness");

    private static final Pattern SUBJECT = Pattern.compile("M-(.+)-([a-z]+)");

    private final String obligation;
    private final String word;

    Keeping(String obligation, String word) {
        this.obligation = obligation;
        this.word = word;
    }

    /** Code of the obligation that it be up to date. */
    public String obligation() {
        return obligation;
    }

    /** What its duties and tasks at the institution are about. */
    public Subject at(String institution) {
        return Subject.institution(institution, word);
    }

    /** The word its texts are kept under. */
    public String word() {
        return word;
    }

    /** Which keeping a subject is of; empty for one of another kind. */
    public static Optional<Keeping> of(Subject subject) {
        Matcher parts = SUBJECT.matcher(subject.value());
        return parts.matches() ? Arrays.stream(values()).filter(each -> each.word.equals(parts.group(2))).findFirst() : Optional.empty();
    }

    /** The institution of such a subject. */
    public static String institutionOf(Subject subject) {
        Matcher parts = SUBJECT.matcher(subject.value());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no resource of an institution");
        }
        return parts.group(1);
    }
}
