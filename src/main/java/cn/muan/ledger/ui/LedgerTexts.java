package cn.muan.ledger.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.base.ui.Countdown;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** How places, days and clocks show on the ledgers. */
@Component
class LedgerTexts {

    private final Messages messages;
    private final Directory directory;
    private final Clock clock;

    LedgerTexts(Messages messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    String place(String code, Locale locale) {
        return code == null ? "" : name(directory.organisation(code), locale);
    }

    static String name(Organisation place, Locale locale) {
        return Messages.ENGLISH.getLanguage().equals(locale.getLanguage()) ? place.nameEn() : place.name();
    }

    String day(Instant at) {
        return at == null ? "" : ChinaTime.dateOf(at).toString();
    }

    /** A running clock, explained by the duty it belongs to. */
    Countdown clock(Instant due, Instant amberFrom, String duty, Locale locale) {
        return new Countdown(due, amberFrom, null, clock.instant()).explained(messages.get(locale, "obligation.code." + duty));
    }

    Instant now() {
        return clock.instant();
    }
}
