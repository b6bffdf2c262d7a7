package cn.muan.risk;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;

/** Finds or makes the one row where a pregnancy's standing is kept. */
@Component
class Standings {

    private final RiskStandings records;

    Standings(RiskStandings records) {
        this.records = records;
    }

    RiskStanding of(Subject subject) {
        return records.findById(subject.value()).orElseGet(() -> records.save(new RiskStanding(subject)));
    }
}
