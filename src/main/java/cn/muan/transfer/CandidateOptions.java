package cn.muan.transfer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.base.Messages;

/** Candidates as options of a form, the best first, each with the reasons for its rank in words of both languages. */
@Component
public class CandidateOptions {

    private static final int MOST = 12;

    private final Messages messages;

    CandidateOptions(Messages messages) {
        this.messages = messages;
    }

    public List<Map<String, String>> of(List<Candidate> ranked) {
        return ranked.stream().limit(MOST).map(one -> Map.of("value", one.code(), "label", label(one, Messages.CHINESE), "labelEn", label(one, Messages.ENGLISH)))
                .toList();
    }

    private String label(Candidate one, Locale locale) {
        boolean english = locale.equals(Messages.ENGLISH) && one.hospital().nameEn() != null;
        return (english ? one.hospital().nameEn() : one.hospital().name()) + messages.get(locale, "transfer.reasons",
                one.reasons().stream().map(reason -> messages.get(locale, reason)).collect(Collectors.joining(" · ")));
    }
}
