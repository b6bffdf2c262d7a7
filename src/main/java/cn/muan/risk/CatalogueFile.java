package cn.muan.risk;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import cn.muan.engine.Feel;

/** Reads the versions of a catalogue file and says in a sentence which line is wrong. */
class CatalogueFile {

    private static final String[] COLUMNS = {"version", "validFrom", "code", "group", "groupEn", "text", "textEn", "colour",
        "infectious", "confidence", "source", "when"};
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader(COLUMNS).setSkipHeaderRecord(true)
            .setTrim(true).setIgnoreEmptyLines(true).get();

    private final String name;
    private final RiskCatalogue.Kind kind;
    private final Feel feel;

    CatalogueFile(String name, RiskCatalogue.Kind kind, Feel feel) {
        this.name = name;
        this.kind = kind;
        this.feel = feel;
    }

    /** @throws IllegalStateException naming the file, the line and what is wrong with it */
    List<RiskCatalogue> read(Reader csv, Instant now) {
        Map<String, List<CSVRecord>> versions = new LinkedHashMap<>();
        try (var parser = FORMAT.parse(csv)) {
            for (CSVRecord line : parser) {
                if (line.size() != COLUMNS.length) {
                    throw wrong(line, "has " + line.size() + " columns instead of " + COLUMNS.length);
                }
                versions.computeIfAbsent(line.get("version"), version -> new ArrayList<>()).add(line);
            }
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new IllegalStateException(name + " is not readable as CSV", unreadable);
        }
        return versions.entrySet().stream().map(version -> catalogue(version.getKey(), version.getValue(), now)).toList();
    }

    private RiskCatalogue catalogue(String version, List<CSVRecord> lines, Instant now) {
        Set<String> codes = new HashSet<>();
        List<RiskItem> items = new ArrayList<>();
        for (CSVRecord line : lines) {
            if (!codes.add(line.get("code"))) {
                throw wrong(line, "repeats the code " + line.get("code") + " of version " + version);
            }
            if (!line.get("validFrom").equals(lines.get(0).get("validFrom"))) {
                throw wrong(line, "gives version " + version + " a second validFrom");
            }
            items.add(item(line, items.size() + 1));
        }
        return new RiskCatalogue(kind, version, date(lines.get(0)), items, now);
    }

    private RiskItem item(CSVRecord line, int position) {
        for (String column : List.of("version", "code", "group", "groupEn", "text", "textEn", "source")) {
            if (line.get(column).isEmpty()) {
                throw wrong(line, "has no " + column);
            }
        }
        return new RiskItem(position, line.get("code"), line.get("group"), line.get("groupEn"), line.get("text"), line.get("textEn"),
                colour(line), choice(line, "infectious", "yes", "no"), choice(line, "confidence", "recalled", "verified"),
                line.get("source"), suggestion(line));
    }

    private ItemColour colour(CSVRecord line) {
        String colour = line.get("colour");
        if (kind == RiskCatalogue.Kind.SCREENING) {
            if (!colour.isEmpty()) {
                throw wrong(line, "has a colour, but screening knows none");
            }
            return null;
        }
        try {
            return ItemColour.of(colour);
        } catch (IllegalArgumentException unknown) {
            throw wrong(line, "has the unknown colour \"" + colour + "\"");
        }
    }

    private boolean choice(CSVRecord line, String column, String yes, String no) {
        String word = line.get(column);
        if (!word.equals(yes) && !word.equals(no)) {
            throw wrong(line, "has " + column + " \"" + word + "\" instead of " + yes + " or " + no);
        }
        return word.equals(yes);
    }

    private String suggestion(CSVRecord line) {
        String when = line.get("when");
        try {
            if (!when.isEmpty()) {
                feel.evaluate(when, RiskFacts.NONE.names());
            }
            return when;
        } catch (IllegalArgumentException notFeel) {
            throw wrong(line, "has a \"when\" that is no FEEL expression: " + when);
        }
    }

    private LocalDate date(CSVRecord line) {
        try {
            return LocalDate.parse(line.get("validFrom"));
        } catch (DateTimeParseException wrong) {
            throw wrong(line, "has no date as validFrom");
        }
    }

    private IllegalStateException wrong(CSVRecord line, String what) {
        return new IllegalStateException(name + ", line " + (line.getRecordNumber() + 1) + ": " + what);
    }
}
