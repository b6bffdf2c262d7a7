package cn.muan.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** When nobody is on duty between two instants. */
final class Coverage {

    private Coverage() {
    }

    /** From when until when. */
    record Span(Instant from, Instant to) {
    }

    /** The spans of the window that no shift covers, in order; shifts may overlap, and end where the next begins. */
    static List<Span> gaps(Collection<Span> shifts, Span window) {
        List<Span> gaps = new ArrayList<>();
        Instant covered = window.from();
        for (Span shift : shifts.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (!shift.from().isBefore(window.to())) {
                break;
            }
            if (shift.from().isAfter(covered)) {
                gaps.add(new Span(covered, shift.from()));
            }
            covered = shift.to().isAfter(covered) ? shift.to() : covered;
        }
        if (covered.isBefore(window.to())) {
            gaps.add(new Span(covered, window.to()));
        }
        return gaps;
    }
}
