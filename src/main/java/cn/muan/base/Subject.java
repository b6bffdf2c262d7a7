package cn.muan.base;

import java.util.Objects;

/** What duties, tasks and timeline entries are about; also the engine's business key. Never holds personal data. */
public record Subject(String value) {

    private static final String PREGNANCY = "P";

    public Subject {
        Objects.requireNonNull(value);
        if (!value.matches("[A-Z]-?[A-Za-z0-9:-]{1,38}")) {
            throw new IllegalArgumentException("not a subject");
        }
    }

    public static Subject pregnancy(long pregnancyId) {
        return new Subject(PREGNANCY + pregnancyId);
    }

    /** The pregnancy this subject is; fails for a subject of another kind. */
    public long pregnancyId() {
        if (!value.startsWith(PREGNANCY)) {
            throw new IllegalStateException("not a pregnancy");
        }
        return Long.parseLong(value.substring(PREGNANCY.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
