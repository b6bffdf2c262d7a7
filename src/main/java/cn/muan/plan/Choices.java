package cn.muan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.muan.directory.Organisation;

/** Options of a select whose choice is made from what the house knows, and the answers to them. */
public final class Choices {

    private Choices() {
    }

    public static List<Map<String, String>> people(Map<Long, String> people) {
        return people.entrySet().stream().map(one -> option(String.valueOf(one.getKey()), one.getValue(), one.getValue())).toList();
    }

    public static List<Map<String, String>> organisations(Collection<Organisation> places) {
        return places.stream().map(place -> option(place.code(), place.name(), place.nameEn() == null ? place.name() : place.nameEn())).toList();
    }

    /** The chosen person's id; 0 is nobody, whom the service refuses at the field. */
    public static long person(Optional<String> answer) {
        return answer.filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
    }

    /** The constant that an option such as {@code critical-care} stands for. */
    public static <E extends Enum<E>> E code(Class<E> type, String option) {
        return Enum.valueOf(type, option.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The option that stands for a constant. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> option(String value, String label, String labelEn) {
        return Map.of("value", value, "label", label, "labelEn", labelEn);
    }
}
