package cn.muan.critical;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import cn.muan.base.ChinaTime;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;

/** How forms and refusals write what the house knows: minutes in China, options of a select. */
public final class CriticalWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private CriticalWords() {
    }

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    public static List<Map<String, String>> organisations(Collection<Organisation> places) {
        return places.stream().map(place -> option(place.code(), place.name(), place.nameEn())).toList();
    }

    public static List<Map<String, String>> districts(Collection<Jurisdiction> districts) {
        return districts.stream().map(one -> option(one.code(), one.name(), one.nameEn())).toList();
    }

    public static List<Map<String, String>> people(Map<Long, String> people) {
        return people.entrySet().stream().map(one -> option(String.valueOf(one.getKey()), one.getValue(), one.getValue())).toList();
    }

    /** The constant that an option such as {@code other-county} stands for. */
    public static <E extends Enum<E>> E code(Class<E> type, String option) {
        return Enum.valueOf(type, option.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The option that stands for a constant. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The checklists of a form by group, as one list of codes. */
    static String joined(Collection<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Map<String, String> option(String value, String label, String labelEn) {
        return Map.of("value", value, "label", label, "labelEn", labelEn == null ? label : labelEn);
    }
}
