package cn.muan.base;

import java.util.Objects;

/** What duties, tasks and timeline entries are about; also the engine's business key. Never holds personal data. */
public record Subject(String value) {

    private static final String PREGNANCY = "P";
    private static final String INSTITUTION = "M-";
    private static final String BLOOD_REQUEST = "B";

    public Subject {
        Objects.requireNonNull(value);
        if (!value.matches("[A-Z]-?[A-Za-z0-9:-]{1,38}")) {
            throw new IllegalArgumentException("not a subject");
        }
    }

    public static Subject pregnancy(long pregnancyId) {
        return new Subject(PREGNANCY + pregnancyId);
    }

    /** An institution's recurring duties of one period, such as {@code M-GX-MCH-2026W14}. */
    public static Subject institution(String organisation, String period) {
        return new Subject(INSTITUTION + organisation + "-" + period);
    }

    /** An emergency blood request; a blood station works on it without seeing whose it is. */
    public static Subject bloodRequest(long requestId) {
        return new Subject(BLOOD_REQUEST + requestId);
    }

    public boolean isBloodRequest() {
        return value.matches(BLOOD_REQUEST + "\\d+");
    }

    public boolean isPregnancy() {
        return value.matches(PREGNANCY + "\\d+");
    }

    /** The pregnancy this subject is; fails for a subject of another kind. */
    public long pregnancyId() {
        if (!isPregnancy()) {
            throw new IllegalStateException("not a pregnancy");
        }
        return Long.parseLong(value.substring(PREGNANCY.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
