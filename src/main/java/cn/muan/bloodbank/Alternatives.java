package cn.muan.bloodbank;

/** Which groups beside the wanted one a request accepts. */
public enum Alternatives {
    NONE, COMPATIBLE, LAST_RESORT;

    boolean accept(Fit fit) {
        return switch (fit) {
            case SAME -> true;
            case COMPATIBLE -> this != NONE;
            case LAST_RESORT -> this == LAST_RESORT;
            case NONE -> false;
        };
    }
}
