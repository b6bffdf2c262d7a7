package cn.muan.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.muan.engine.DecisionTables;

/** Checks {@code ladders.dmn}: known recipients, readable times, steps numbered without a hole and in the order of time. */
class LadderTableGuard extends TableGuard {

    private static final Set<String> OWNERS = Arrays.stream(OwnerKind.values()).map(OwnerKind::code).collect(Collectors.toUnmodifiableSet());
    private static final List<String> RECIPIENTS = Arrays.stream(Recipient.values()).map(Recipient::code).toList();
    private static final Set<String> LADDER = Set.of("ladderClass", "ownerKind", "jurisdiction");
    private static final Comparator<LadderOffset> BY_TIME = Comparator
            .comparing((LadderOffset offset) -> offset.percent() == null ? 101 : offset.percent())
            .thenComparing(offset -> offset.fromDue() == null ? Duration.ZERO : offset.fromDue());

    LadderTableGuard(DecisionTables.Table table) {
        super(table);
    }

    Set<String> classes() {
        return rows().stream().flatMap(row -> row.literal("ladderClass").stream()).collect(Collectors.toSet());
    }

    @Override
    Set<String> columns() {
        return Set.of("ladderClass", "ownerKind", "jurisdiction", TableRow.PERIOD, "step", "offset", "recipient", "givesTask", "ackWithin", "source");
    }

    @Override
    Set<String> sameMatter() {
        return Set.of("ladderClass", "jurisdiction", "step");
    }

    @Override
    Map<String, Set<String>> conditions() {
        return Map.of("ownerKind", OWNERS);
    }

    @Override
    void checkRow(TableRow row) {
        number(row, "step", 1, 20);
        oneOf(row, "recipient", RECIPIENTS);
        if (!Set.of("true", "false").contains(row.cell("givesTask"))) {
            find("unknown-value", row, "givesTask", row.cell("givesTask"));
        }
        if (offset(row).isEmpty()) {
            find("bad-offset", row, row.cell("offset"));
        }
        checkAcknowledgement(row);
        checkFormerStep(row);
    }

    private void checkAcknowledgement(TableRow row) {
        String text = row.literal("ackWithin").orElse(row.cell("ackWithin"));
        try {
            if (!text.isEmpty()) {
                LadderOffset.duration(text);
            }
        } catch (IllegalArgumentException unreadable) {
            find("bad-duration", row, text);
        }
    }

    private void checkFormerStep(TableRow row) {
        if (!row.cell("step").matches("\\d{1,2}") || row.cell("step").equals("1")) {
            return;
        }
        int former = Integer.parseInt(row.cell("step")) - 1;
        Optional<TableRow> before = rows().stream().filter(other -> other.same(row, LADDER) && other.intersects(row))
                .filter(other -> other.cell("step").equals(String.valueOf(former))).findFirst();
        if (before.isEmpty()) {
            find("missing-step", row, former);
        } else if (offset(row).isPresent() && offset(before.get()).isPresent()
                && BY_TIME.compare(offset(row).get(), offset(before.get()).get()) < 0) {
            find("step-order", row, before.get().number());
        }
    }

    private static Optional<LadderOffset> offset(TableRow row) {
        try {
            return row.literal("offset").map(LadderOffset::of);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
