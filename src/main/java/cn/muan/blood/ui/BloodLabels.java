package cn.muan.blood.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.base.Refused;
import cn.muan.base.ui.Countdown;
import cn.muan.base.ui.Elapsed;
import cn.muan.blood.BagCustody;
import cn.muan.blood.BloodBoard;
import cn.muan.blood.BloodRequest;
import cn.muan.blood.BloodTexts;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.timeline.StoryTexts;
import cn.muan.timeline.Timeline;

/** Words of requests, places and times in the reader's language. */
@Component
class BloodLabels {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private static final Pattern ORGANISATION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,12}");

    private final Messages messages;
    private final BloodTexts texts;
    private final StoryTexts stories;
    private final Directory directory;
    private final Clock clock;

    BloodLabels(Messages messages, BloodTexts texts, StoryTexts stories, Directory directory, Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.stories = stories;
        this.directory = directory;
        this.clock = clock;
    }

    String text(String key, Object... args) {
        return messages.get(locale(), key, args);
    }

    /** The word for a stage, a step or an urgency: {@code blood.stage.asked}. */
    String word(String kind, Enum<?> value) {
        return text("blood." + kind + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String blood(BloodRequest request) {
        return texts.product(request.wish(), locale()) + " " + text("blood.units", String.valueOf(request.wish().units()));
    }

    Elapsed elapsed(BloodRequest request) {
        return new Elapsed(request.requestedAt(), clock.instant());
    }

    Countdown clock(BloodBoard.Row row) {
        return new Countdown(row.due(), row.warn(), null, clock.instant());
    }

    String group(Group group) {
        return place(group.organisation()) + " " + text("access.role." + group.role().code());
    }

    /** An organisation's name; what is no organisation, such as a call sign, stands as it is. */
    String place(String code) {
        if (code == null || !ORGANISATION.matcher(code).matches()) {
            return code == null ? "" : code;
        }
        try {
            return name(directory.organisation(code));
        } catch (Refused callSign) {
            return code;
        }
    }

    private static String name(Organisation one) {
        return Messages.ENGLISH.getLanguage().equals(locale().getLanguage()) && one.nameEn() != null ? one.nameEn() : one.name();
    }

    String at(Instant instant) {
        return MINUTE.format(instant);
    }

    /** The two ends of a hand-over: place and person, as far as they are known. */
    String from(BagCustody line) {
        return joined(place(line.fromPlace()), line.handedBy());
    }

    String to(BagCustody line) {
        return joined(place(line.toPlace()), line.receivedBy());
    }

    private static String joined(String... parts) {
        return String.join(" · ", Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }

    /** Why it ended: what somebody wrote, or the course of things in the reader's language. */
    String reason(String written) {
        return written != null && written.startsWith("blood.ended.") ? text(written) : written;
    }

    String sentence(Timeline.Entry entry) {
        return stories.time(entry.at()) + "  " + stories.sentence(entry, locale());
    }

    /** What a search looks in. */
    String searched(BloodBoard.Row row) {
        return (row.request().id() + " " + place(row.request().hospital()) + " " + blood(row.request()) + " " + text("blood.stage." + row.stage()) + " "
                + group(row.holder())).toLowerCase(Locale.ROOT);
    }


    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Messages.CHINESE : ui.getLocale();
    }
}
