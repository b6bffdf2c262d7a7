package cn.muan.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.engine.DecisionTables;

/**
 * Finds what is wrong in the decision tables before a case meets it: overlaps, gaps, steps that are missing and values nobody knows.
 * An application with such tables does not start.
 */
@Component
public class PolicyGuard {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyGuard.class);

    private final DecisionTables tables;
    private final Messages messages;

    PolicyGuard(DecisionTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
    }

    /** Every fault of the deployed tables, each a sentence that names table and row; empty when they are sound. */
    public List<Message> findings() {
        var ladders = new LadderTableGuard(tables.table(PolicyBook.LADDERS));
        List<Message> findings = new ArrayList<>(ladders.findings());
        findings.addAll(new DeadlineTableGuard(tables.table(PolicyBook.DEADLINES), ladders.classes()).findings());
        findings.addAll(new CadenceTableGuard(tables.table(PolicyBook.CADENCES), ladders.classes()).findings());
        findings.addAll(new CareLevelTableGuard(tables.table(PolicyBook.CARE_LEVEL)).findings());
        findings.addAll(new BackstopTableGuard(tables.table(PolicyBook.BACKSTOPS)).findings());
        findings.addAll(new AsksTableGuard(tables.table(PolicyBook.ASKS)).findings());
        findings.addAll(new PeriodicTableGuard(tables.table(PeriodicBook.PERIODIC), ladders.classes()).findings());
        return findings;
    }

    /** @throws IllegalStateException with every finding as a sentence */
    @EventListener(ApplicationReadyEvent.class)
    void refuseBadTables() {
        List<Message> findings = findings();
        if (!findings.isEmpty()) {
            String sentences = findings.stream().map(finding -> messages.get(Messages.CHINESE, finding)).collect(Collectors.joining(" "));
            LOG.error("{}", sentences);
            throw new IllegalStateException(messages.get(Messages.CHINESE, "policy.bad-tables", findings.size(), sentences));
        }
    }
}
