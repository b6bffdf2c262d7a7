package cn.muan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.forms.Words;
import cn.muan.woman.Women;

/** Cases as lines of a form, in both languages, each woman by her masked heading. */
@Component
class CaseLines {

    private final Women women;
    private final Directory directory;
    private final Messages messages;

    CaseLines(Women women, Directory directory, Messages messages) {
        this.women = women;
        this.directory = directory;
        this.messages = messages;
    }

    /** One line a woman, in the order given. */
    Words text(List<ManagedCase> cases) {
        Map<Subject, String> headings = headings(cases);
        return new Words(text(cases, headings, Messages.CHINESE), text(cases, headings, Messages.ENGLISH));
    }

    /** The same women as options of a checklist. */
    List<Map<String, String>> options(List<ManagedCase> cases) {
        Map<Subject, String> headings = headings(cases);
        return cases.stream().map(of -> Map.of("value", of.subject().value(), "label", line(of, headings, Messages.CHINESE),
                "labelEn", line(of, headings, Messages.ENGLISH))).toList();
    }

    private Map<Subject, String> headings(List<ManagedCase> cases) {
        return women.headings(cases.stream().map(ManagedCase::subject).toList());
    }

    private String text(List<ManagedCase> cases, Map<Subject, String> headings, Locale locale) {
        return cases.stream().map(of -> line(of, headings, locale)).collect(Collectors.joining("\n"));
    }

    private String line(ManagedCase of, Map<Subject, String> headings, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(headings.getOrDefault(of.subject(), messages.get(locale, "ledger.not-in-sight")));
        parts.add(messages.get(locale, "ledger.line.since", messages.get(locale, "base.severity." + of.severity().code()),
                ChinaTime.dateOf(of.severitySince()).toString()));
        parts.add(place(of.institution(), locale));
        if (of.community() != null) {
            parts.add(place(of.community(), locale));
        }
        if (of.nextContactOn() != null) {
            parts.add(messages.get(locale, "ledger.line.contact", day(of.nextContactOn())));
        }
        return String.join(" · ", parts);
    }

    private String place(String code, Locale locale) {
        Organisation place = directory.organisation(code);
        return locale.equals(Messages.ENGLISH) ? place.nameEn() : place.name();
    }

    private static String day(LocalDate date) {
        return date.toString();
    }
}
