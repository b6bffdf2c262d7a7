package cn.muan.rehearsal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.obligation.Obligation;

/** Obligations with due, state and lateness, and those that must not exist. */
@Profile({"rehearsal", "test"})
@Component
class DutyExpectation implements Expectation {

    private final OpenWork work;
    private final Clock clock;

    DutyExpectation(OpenWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Set<String> words() {
        return Set.of("obligations", "no-obligations");
    }

    @Override
    public void check(Look look) {
        List<Obligation> duties = work.duties(look.play(), look.step());
        for (Passage wanted : look.expected("obligations").items()) {
            int matching = (int) duties.stream().filter(duty -> matches(look, wanted, duty)).count();
            if (!Look.enough(wanted, matching)) {
                look.differs(wanted, Look.written(wanted), written(duties, wanted.at("code").text()));
            }
        }
        for (Passage unwanted : look.expected("no-obligations").items()) {
            List<String> found = duties.stream().filter(duty -> unwanted.value().isObject() ? matches(look, unwanted, duty)
                    : duty.code().equals(unwanted.text())).map(this::written).toList();
            if (!found.isEmpty()) {
                look.differs(unwanted, "no-obligations: " + Look.written(unwanted), found);
            }
        }
    }

    private boolean matches(Look look, Passage wanted, Obligation duty) {
        return wanted.at("code").text().equals(duty.code())
                && Look.same(wanted.at("occurrence"), duty.occurrence()) && Look.same(wanted.at("owner"), duty.owner().key())
                && Look.same(wanted.at("state"), state(duty))
                && look.instant(wanted.at("since"), duty.trigger()) && look.instant(wanted.at("due"), duty.due())
                && look.instant(wanted.at("closed"), duty.closedAt())
                && Look.duration(wanted.at("late"), duty.lateness(clock.instant()));
    }

    /** Those of the code; all where there are none. */
    private List<String> written(List<Obligation> duties, String code) {
        boolean any = duties.stream().anyMatch(duty -> duty.code().equals(code));
        return duties.stream().filter(duty -> !any || duty.code().equals(code)).map(this::written).toList();
    }

    private String written(Obligation duty) {
        return "code: " + duty.code() + (duty.occurrence() == null ? "" : ", occurrence: " + duty.occurrence())
                + ", owner: " + duty.owner().key() + ", since: " + ScenarioTime.shown(duty.trigger()) + ", due: " + ScenarioTime.shown(duty.due())
                + ", state: " + state(duty) + (duty.closedAt() == null ? "" : ", closed: " + ScenarioTime.shown(duty.closedAt()))
                + ", late: " + ScenarioTime.shown(duty.lateness(clock.instant()));
    }

    private static String state(Obligation duty) {
        return duty.state().name().toLowerCase(Locale.ROOT);
    }
}
