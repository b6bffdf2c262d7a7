package cn.muan.resource;

/** Numbers at which somebody is reached: what is accepted, and what of them stands on a screen before it is revealed. */
final class Phones {

    private static final int SHOWN_AHEAD = 3;
    private static final int SHOWN_BEHIND = 4;

    private Phones() {
    }

    /** A number of 5 to 20 digits, blanks and hyphens, with a plus at most ahead. */
    static boolean valid(String phone) {
        return phone != null && phone.strip().matches("\\+?\\d[\\d -]{3,17}\\d");
    }

    /** 138****0000; of a short number only the last two. */
    static String masked(String phone) {
        if (phone == null || phone.isEmpty()) {
            return "";
        }
        if (phone.length() < SHOWN_AHEAD + SHOWN_BEHIND + 2) {
            return "****" + phone.substring(Math.max(0, phone.length() - 2));
        }
        return phone.substring(0, SHOWN_AHEAD) + "****" + phone.substring(phone.length() - SHOWN_BEHIND);
    }
}
