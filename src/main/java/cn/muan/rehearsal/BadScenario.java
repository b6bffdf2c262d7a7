package cn.muan.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

import cn.muan.base.Message;

/** A file that is no scenario: every finding with its line. */
class BadScenario extends RuntimeException {

    private final transient List<Finding> findings;

    BadScenario(List<Finding> findings) {
        super(findings.stream().map(finding -> finding.line() + ": " + finding.what().key()).collect(Collectors.joining(", ")));
        this.findings = List.copyOf(findings);
    }

    BadScenario(int line, String key, Object... args) {
        this(List.of(new Finding(line, new Message(key, args))));
    }

    List<Finding> findings() {
        return findings;
    }

    /** What is wrong in which line, counted from 1. */
    record Finding(int line, Message what) {
    }
}
