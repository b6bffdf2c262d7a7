package cn.muan.engine;

import java.util.List;
import java.util.Map;

/** The decision tables of {@code processes/decisions}, read at their latest deployed version. */
public interface DecisionTables {

    /** The rows that match, in table order (hit policy COLLECT). */
    Result evaluate(String table, Map<String, Object> inputs);

    /** The latest deployed table as it is written, for the guard and for screens that explain a rule. */
    Table table(String key);

    record Result(String table, int version, List<Map<String, Object>> rows) {
    }

    /** A table as text: input expressions, output names and each rule's cells in that order, with its annotation. */
    record Table(String key, String name, int version, List<String> inputs, List<String> outputs, List<Rule> rules) {
    }

    record Rule(String id, List<String> inputs, List<String> outputs, String annotation) {
    }
}
