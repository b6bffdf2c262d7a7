package cn.muan.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.spreadsheet.Annex;
import cn.muan.spreadsheet.AnnexWriter;
import cn.muan.spreadsheet.Column;
import cn.muan.woman.KeyFlag;

/** The ledgers as Excel files: what the reader sees on the screen, names masked as there, at most {@value #MOST_ROWS} women; every export is audited. */
@Service
@Transactional
public class LedgerExport {

    static final int MOST_ROWS = 5_000;

    private final HighRiskLedger highRisk;
    private final KeyPersonLedger keyPersons;
    private final Directory directory;
    private final Messages messages;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    LedgerExport(HighRiskLedger highRisk, KeyPersonLedger keyPersons, Directory directory, Messages messages, AuditTrail audit,
            CurrentActor actor, Clock clock) {
        this.highRisk = highRisk;
        this.keyPersons = keyPersons;
        this.directory = directory;
        this.messages = messages;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** 高危台账 as chosen on the screen. */
    public byte[] highRisk(LedgerFilter filter, HighRiskLedger.Colour colour, HighRiskLedger.Order order, Locale locale) {
        return write("ledger.high-risk", all(last -> highRisk.window(filter, colour, order, last)), false, locale);
    }

    /** 重点人群台账 as chosen on the screen. */
    public byte[] keyPersons(LedgerFilter filter, KeyFlag flag, Locale locale) {
        return write("ledger.key-person", all(last -> keyPersons.window(filter, flag, last)), true, locale);
    }

    /** Reads the window after a row, null for the first. */
    private interface Windows {
        List<LedgerRow> after(LedgerRow last);
    }

    private static List<LedgerRow> all(Windows windows) {
        List<LedgerRow> rows = new ArrayList<>();
        List<LedgerRow> next = windows.after(null);
        while (!next.isEmpty() && rows.size() < MOST_ROWS) {
            rows.addAll(next);
            next = windows.after(next.get(next.size() - 1));
        }
        return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
    }

    private byte[] write(String title, List<LedgerRow> rows, boolean withFlags, Locale locale) {
        UnaryOperator<String> text = key -> messages.get(locale, key);
        var out = new ByteArrayOutputStream();
        List<List<?>> values = new ArrayList<>();
        rows.forEach(row -> values.add(values(values.size() + 1, row, withFlags, locale)));
        try {
            AnnexWriter.write(annex(title, withFlags, locale, text), values, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("ledger-exported", null, title + " " + rows.size());
        return out.toByteArray();
    }

    private Annex annex(String title, boolean withFlags, Locale locale, UnaryOperator<String> text) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(text.apply("ledger.number"), 6), Column.of(text.apply("ledger.who"), 30),
                Column.of(text.apply("ledger.colour"), 10)));
        if (withFlags) {
            columns.add(Column.of(text.apply("ledger.flag"), 24));
        }
        columns.addAll(List.of(Column.of(text.apply("ledger.since"), 12), Column.of(text.apply("ledger.institution"), 24),
                Column.of(text.apply("ledger.community"), 24), Column.of(text.apply("ledger.case-manager"), 12), Column.of(text.apply("ledger.report"), 14),
                Column.over(text.apply("ledger.next"), Column.of(text.apply("ledger.duty"), 28), Column.of(text.apply("ledger.due"), 17)),
                Column.of(text.apply("ledger.breaches"), 8)));
        return new Annex(text.apply(title), text.apply(title), List.of(text.apply("ledger.export.note")), columns,
                List.of(messages.get(locale, "ledger.export.by", actor.require().name()),
                        messages.get(locale, "ledger.export.at", ChinaTime.minute(clock.instant()))));
    }

    private List<?> values(int number, LedgerRow row, boolean withFlags, Locale locale) {
        List<Object> values = new ArrayList<>();
        values.add(number);
        values.add(row.heading());
        values.add(colour(row, locale));
        if (withFlags) {
            values.add(row.flags().stream().map(flag -> messages.get(locale, flag.key())).collect(Collectors.joining("、")));
        }
        values.add(row.since() == null ? null : ChinaTime.dateOf(row.since()));
        values.add(place(row.institution(), locale));
        values.add(place(row.community(), locale));
        values.add(row.caseManager());
        values.add(messages.get(locale, row.stateKey()));
        values.add(row.nextDuty() == null ? null : messages.get(locale, "obligation.code." + row.nextDuty()));
        values.add(row.nextDue() == null ? null : ChinaTime.minute(row.nextDue()));
        values.add(row.breaches());
        return values;
    }

    private String colour(LedgerRow row, Locale locale) {
        String colour = row.severity() == null ? "" : messages.get(locale, "base.severity." + row.severity().code());
        return row.infectious() ? colour + messages.get(locale, "ledger.export.infectious") : colour;
    }

    private String place(String code, Locale locale) {
        if (code == null) {
            return null;
        }
        Organisation place = directory.organisation(code);
        return Messages.ENGLISH.getLanguage().equals(locale.getLanguage()) ? place.nameEn() : place.name();
    }
}
