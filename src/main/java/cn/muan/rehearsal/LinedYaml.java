package cn.muan.rehearsal;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML and remembers the line of every part. Only {@code true}, {@code false}, {@code null} and plain numbers are more than text, so that
 * {@code 16:00} stays a time and {@code no} a word.
 */
final class LinedYaml {

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}\\.\\d{1,18}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Map<String, Integer> lines = new HashMap<>();

    private LinedYaml() {
    }

    /** @throws BadScenario when it is not YAML, is empty, repeats a key or uses an alias */
    static Passage read(String text) {
        var reader = new LinedYaml();
        Node root = compose(text);
        if (!(root instanceof MappingNode)) {
            throw new BadScenario(1, "rehearsal.bad.empty");
        }
        return new Passage(reader.tree(root, ""), "", Map.copyOf(reader.lines));
    }

    private static Node compose(String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException wrong) {
            int line = wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            throw new BadScenario(line, "rehearsal.bad.yaml", wrong.getProblem());
        } catch (YAMLException wrong) {
            throw new BadScenario(1, "rehearsal.bad.yaml", wrong.getMessage());
        }
    }

    private JsonNode tree(Node node, String pointer) {
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(tree(item, pointer + "/" + array.size())));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new BadScenario(line, "rehearsal.bad.key");
            }
            if (object.has(key.getValue())) {
                throw new BadScenario(line, "rehearsal.bad.twice", key.getValue());
            }
            String place = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            lines.put(place, line);
            object.set(key.getValue(), tree(entry.getValueNode(), place));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.textNode(text);
        }
        return switch (text) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            case "", "~", "null" -> JSON.nullNode();
            default -> WHOLE.matcher(text).matches() ? JSON.numberNode(Long.parseLong(text))
                    : DECIMAL.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
        };
    }
}
