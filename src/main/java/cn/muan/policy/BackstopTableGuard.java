package cn.muan.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.muan.directory.Specialty;
import cn.muan.engine.DecisionTables;

/** Checks {@code backstops.dmn}: known specialties and parts, an institution in each row, one receiver for each matter at a time. */
class BackstopTableGuard extends TableGuard {

    private static final Set<String> SPECIALTIES = Stream.concat(Stream.of(""), Arrays.stream(Specialty.values()).map(Specialty::name))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> PARTS = Arrays.stream(Backstop.Part.values()).map(Backstop.Part::name).toList();

    BackstopTableGuard(DecisionTables.Table table) {
        super(table);
    }

    @Override
    Set<String> columns() {
        return Set.of("specialty", "jurisdiction", TableRow.PERIOD, "organisation", "part", "source");
    }

    @Override
    Set<String> sameMatter() {
        return Set.of("jurisdiction", "part");
    }

    @Override
    Map<String, Set<String>> conditions() {
        return Map.of("specialty", SPECIALTIES);
    }

    @Override
    void checkRow(TableRow row) {
        oneOf(row, "part", PARTS);
        if (row.literal("organisation").filter(code -> !code.isBlank()).isEmpty()) {
            find("not-literal", row, "organisation", row.cell("organisation"));
        }
    }
}
