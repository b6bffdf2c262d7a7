package cn.muan.timeline;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;

/** Which records tell one story: a case and those that were merged into it, each keeping its own subject. */
@Component
class ToldTogether {

    private final TimelineAdoptions adoptions;

    ToldTogether(TimelineAdoptions adoptions) {
        this.adoptions = adoptions;
    }

    Set<String> with(Subject subject) {
        Set<String> told = new LinkedHashSet<>(Set.of(subject.value()));
        Set<String> fresh = told;
        while (!fresh.isEmpty()) {
            fresh = new LinkedHashSet<>(adoptions.adoptedBy(fresh));
            fresh.removeAll(told);
            told.addAll(fresh);
        }
        return told;
    }
}
