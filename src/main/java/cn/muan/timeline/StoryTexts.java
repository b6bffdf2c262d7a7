package cn.muan.timeline;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Turns an entry of codes into a sentence: organisations, groups, colours, texts and instants by name, everything else as it stands. */
@Component
public class StoryTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Set<String> ROLES = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toUnmodifiableSet());
    private static final Pattern ORGANISATION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,12}");
    private static final Pattern GROUP = Pattern.compile("[a-z-]+@[A-Z]{2}-[A-Z0-9]{1,12}");
    private static final Pattern TEXT_KEY = Pattern.compile("[a-z]+(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    private final Messages messages;
    private final Directory directory;
    private final Map<String, String[]> names = new ConcurrentHashMap<>();

    public StoryTexts(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** The hour and minute in China. */
    public String time(Instant at) {
        return TIME.format(at.atZone(ChinaTime.ZONE));
    }

    /** The day, hour and minute in China. */
    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(ChinaTime.ZONE));
    }

    /** What sort of entry it is, in a word. */
    public String kind(Timeline.Kind kind, Locale locale) {
        return messages.get(locale, "timeline.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The entry as a sentence. */
    public String sentence(Timeline.Entry entry, Locale locale) {
        Object[] args = entry.args().stream().map(arg -> argument(arg, locale)).toArray();
        return messages.get(locale, entry.textKey(), args);
    }

    /** The person and the institution, or that the system did it by itself. */
    public String who(Timeline.Entry entry, Locale locale) {
        return entry.organisation().isEmpty() ? messages.get(locale, "timeline.by-itself")
                : entry.actor() + " · " + organisation(entry.organisation(), locale);
    }

    private String argument(String arg, Locale locale) {
        if (Arrays.stream(Severity.values()).anyMatch(severity -> severity.code().equals(arg) || severity.name().equals(arg))) {
            return messages.get(locale, "timeline.severity." + arg.toLowerCase(Locale.ROOT));
        }
        if (GROUP.matcher(arg).matches()) {
            return group(arg, locale);
        }
        if (ROLES.contains(arg)) {
            return role(arg, locale);
        }
        if (TEXT_KEY.matcher(arg).matches() && messages.has(arg)) {
            return messages.get(locale, arg);
        }
        return INSTANT.matcher(arg).matches() ? instant(arg) : organisation(arg, locale);
    }

    private String group(String key, Locale locale) {
        int at = key.indexOf('@');
        String role = key.substring(0, at);
        return ROLES.contains(role) ? organisation(key.substring(at + 1), locale) + " " + role(role, locale) : key;
    }

    private String role(String code, Locale locale) {
        return messages.get(locale, "access.role." + code);
    }

    private static String instant(String text) {
        try {
            return moment(Instant.parse(text));
        } catch (DateTimeParseException noInstant) {
            return text;
        }
    }

    private String organisation(String code, Locale locale) {
        if (!ORGANISATION.matcher(code).matches()) {
            return code;
        }
        String[] name = names.computeIfAbsent(code, this::named);
        return locale.getLanguage().equals("en") ? name[1] : name[0];
    }

    private String[] named(String code) {
        try {
            Organisation organisation = directory.organisation(code);
            return new String[] {organisation.name(), organisation.nameEn()};
        } catch (Refused unknown) {
            return new String[] {code, code};
        }
    }
}
