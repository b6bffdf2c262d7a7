package cn.muan.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import cn.muan.base.ChinaTime;
import cn.muan.forms.FormSchema;

/** Values that stand for several fields of a form: a colour, items of any colour, weeks of pregnancy. */
final class Shorthand {

    /** One item of the catalogue for each colour; what it is called does not matter to a story. */
    private static final Map<String, String> ITEMS = Map.of("yellow", "yellow-art", "orange", "orange-fever", "red", "red-abruption");
    private static final String INFECTION = "purple-pneumonia";
    private static final List<String> COLOURS = List.of("purple", "red", "orange", "yellow");
    private static final Set<String> OF_ASSESSMENT = Set.of("colour", "items", "infectious");

    private Shorthand() {
    }

    /** The keys that the form does not have and yet understands. */
    static Set<String> keys(FormSchema schema) {
        if (schema.field("redItems").isPresent()) {
            return OF_ASSESSMENT;
        }
        return schema.field("lmpDate").isPresent() ? Set.of("weeks") : Set.of();
    }

    /** The fields that the shorthand among these values stands for. */
    static Map<String, Object> expanded(FormSchema schema, Map<String, Passage> given, Act act) {
        var fields = new LinkedHashMap<String, Object>();
        if (schema.field("redItems").isPresent() && OF_ASSESSMENT.stream().anyMatch(given::containsKey)) {
            Set<String> items = items(given);
            COLOURS.forEach(colour -> fields.put(colour + "Items", items.stream().filter(item -> item.startsWith(colour + "-")).toList()));
        }
        if (given.containsKey("weeks") && schema.field("lmpDate").isPresent()) {
            fields.put("lmpDate", ChinaTime.dateOf(act.at()).minusWeeks(weeks(given.get("weeks"))));
        }
        return fields;
    }

    private static Set<String> items(Map<String, Passage> given) {
        var items = new TreeSet<String>();
        if (given.containsKey("items")) {
            given.get("items").items().forEach(item -> items.add(item.text()));
        }
        if (given.containsKey("colour")) {
            String colour = given.get("colour").text();
            if (!ITEMS.containsKey(colour) && !colour.equals("green")) {
                throw new BadScenario(given.get("colour").line(), "rehearsal.bad.value", "colour", colour);
            }
            items.add(ITEMS.getOrDefault(colour, ""));
        }
        if (given.containsKey("infectious") && given.get("infectious").value().asBoolean()) {
            items.add(INFECTION);
        }
        return items;
    }

    private static int weeks(Passage weeks) {
        if (!weeks.value().isInt() && !weeks.value().isLong() || weeks.value().asInt() < 0 || weeks.value().asInt() > 45) {
            throw new BadScenario(weeks.line(), "rehearsal.bad.value", "weeks", weeks.text());
        }
        return weeks.value().asInt();
    }
}
