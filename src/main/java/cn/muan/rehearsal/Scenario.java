package cn.muan.rehearsal;

import java.time.Instant;
import java.util.List;

/**
 * A scenario file, read and checked.
 *
 * @param covers codes of the obligations it is about
 * @param head   the whole file, to ask for lines
 */
record Scenario(String file, String name, List<String> covers, Instant start, List<Step> steps, Passage head) {

    /** What happens, or is expected, at an instant. */
    record Step(Instant at, Passage text) {

        boolean expects() {
            return text.at("expect").present();
        }

        int line() {
            return text.line();
        }

        /** The woman it is about, by the name the file gives her. */
        String woman() {
            return text.at("woman").present() ? text.at("woman").text() : HER;
        }
    }

    /** The woman of a file that tells of one only. */
    static final String HER = "her";
}
