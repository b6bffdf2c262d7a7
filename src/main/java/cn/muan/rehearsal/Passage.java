package cn.muan.rehearsal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** A part of a scenario file that knows in which line it stands. */
record Passage(JsonNode value, String pointer, Map<String, Integer> lines) {

    Passage at(String key) {
        return new Passage(value.path(key), pointer + "/" + key.replace("~", "~0").replace("/", "~1"), lines);
    }

    boolean present() {
        return !(value instanceof MissingNode);
    }

    /** The text, the number or the word as it is written; empty where there is none. */
    String text() {
        return value.isNull() ? "" : value.asText("");
    }

    /** The parts of a list; a single value is a list of one. */
    List<Passage> items() {
        var items = new ArrayList<Passage>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            items.add(new Passage(value.get(i), pointer + "/" + i, lines));
        }
        if (present() && !value.isArray() && !value.isNull()) {
            items.add(this);
        }
        return items;
    }

    List<String> keys() {
        var keys = new ArrayList<String>();
        for (Iterator<String> names = value.fieldNames(); names.hasNext();) {
            keys.add(names.next());
        }
        return keys;
    }

    /** Its line from 1; that of what it belongs to where it is not written. */
    int line() {
        return lineOf(lines, pointer);
    }

    static int lineOf(Map<String, Integer> lines, String pointer) {
        for (String place = pointer; ; place = place.substring(0, place.lastIndexOf('/'))) {
            Integer line = lines.get(place);
            if (line != null) {
                return line;
            }
            if (place.isEmpty()) {
                return 1;
            }
        }
    }
}
