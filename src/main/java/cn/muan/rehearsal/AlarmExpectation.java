package cn.muan.rehearsal;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationStep;

/** Alarms with recipient and time, and those that must not have sounded. */
@Profile({"rehearsal", "test"})
@Component
class AlarmExpectation implements Expectation {

    private final OpenWork work;

    AlarmExpectation(OpenWork work) {
        this.work = work;
    }

    private record Sounded(Obligation duty, ObligationStep step) {

        @Override
        public String toString() {
            return "obligation: " + duty.code() + (duty.occurrence() == null ? "" : ", occurrence: " + duty.occurrence())
                    + ", to: " + step.group().key() + ", at: " + ScenarioTime.shown(step.firedAt())
                    + (step.acknowledgedAt() == null ? "" : ", acknowledged: true");
        }
    }

    @Override
    public Set<String> words() {
        return Set.of("alarms", "no-alarms");
    }

    @Override
    public void check(Look look) {
        List<Sounded> alarms = work.duties(look.play(), look.step()).stream().flatMap(duty -> duty.steps().stream()
                .filter(step -> step.firedAt() != null).map(step -> new Sounded(duty, step))).toList();
        for (Passage wanted : look.expected("alarms").items()) {
            List<Sounded> matching = alarms.stream().filter(alarm -> matches(look, wanted, alarm)).toList();
            if (!Look.enough(wanted, matching.size())) {
                look.differs(wanted, Look.written(wanted), about(alarms, wanted.at("obligation").text()));
            }
        }
        for (Passage unwanted : look.expected("no-alarms").items()) {
            List<Sounded> found = unwanted.text().equals("all") ? alarms : unwanted.value().isObject()
                    ? alarms.stream().filter(alarm -> matches(look, unwanted, alarm)).toList() : about(alarms, unwanted.text());
            if (!found.isEmpty()) {
                look.differs(unwanted, "no-alarms: " + Look.written(unwanted), found);
            }
        }
    }

    private static List<Sounded> about(List<Sounded> alarms, String code) {
        return alarms.stream().filter(alarm -> alarm.duty().code().equals(code)).toList();
    }

    private static boolean matches(Look look, Passage wanted, Sounded alarm) {
        return wanted.at("obligation").text().equals(alarm.duty().code())
                && Look.same(wanted.at("occurrence"), alarm.duty().occurrence())
                && Look.same(wanted.at("to"), alarm.step().group().key())
                && look.instant(wanted.at("at"), alarm.step().firedAt())
                && Look.same(wanted.at("acknowledged"), alarm.step().acknowledgedAt() != null);
    }
}
