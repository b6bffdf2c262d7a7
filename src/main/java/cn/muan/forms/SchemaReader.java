package cn.muan.forms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads the part of form-js that our forms use and refuses the rest, so that no field is silently lost. */
class SchemaReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FULL_WIDTH = 16;
    private static final int LINE_LENGTH = 200;
    private static final int TEXT_LENGTH = 2000;

    private final Set<String> ids = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    FormSchema read(String json) {
        JsonNode root = tree(json);
        if (!root.path("components").isArray()) {
            throw new IllegalArgumentException("a form needs components");
        }
        return new FormSchema(root.path("id").asText(), hash(json), elements(root));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not JSON, line " + wrong.getLocation().getLineNr(), wrong);
        }
    }

    private List<FormElement> elements(JsonNode parent) {
        var elements = new ArrayList<FormElement>();
        parent.path("components").forEach(node -> elements.add(element(node)));
        return List.copyOf(elements);
    }

    private FormElement element(JsonNode node) {
        String id = id(node);
        String hide = feel(node.path("conditional").path("hide"));
        int columns = columns(node);
        return switch (node.path("type").asText()) {
            case "group" -> new FormGroup(id, title(node), elements(node), hide, columns);
            case "text" -> new FormText(id, words(node, "text"), hide, columns);
            case "separator" -> new FormSeparator(id, hide, columns);
            default -> field(node, id, hide, columns);
        };
    }

    private String id(JsonNode node) {
        String id = node.path("id").asText(node.path("key").asText("Element_" + (ids.size() + 1)));
        if (!ids.add(id)) {
            throw new IllegalArgumentException("two components have the id " + id);
        }
        return id;
    }

    private FormField field(JsonNode node, String id, String hide, int columns) {
        FieldKind kind = kind(node, id);
        String key = node.path("key").asText();
        if (!key.matches("[a-z][A-Za-z0-9]{0,59}")) {
            throw new IllegalArgumentException("component " + id + " needs a lowerCamel key");
        }
        if (!keys.add(key)) {
            throw new IllegalArgumentException("two fields have the key " + key);
        }
        String computed = feel(node.path("properties").path("computed"));
        boolean readonly = node.path("readonly").asBoolean() || node.path("disabled").asBoolean() || !computed.isEmpty();
        return new FormField(id, key, kind, title(node), words(node, "description"), rules(node, kind), options(node),
                node.path("valuesKey").asText(""), hide, columns, readonly, unit(node), defaultValue(node), computed, properties(node));
    }

    private static FieldKind kind(JsonNode node, String id) {
        String type = node.path("type").asText();
        return switch (type) {
            case "textfield" -> FieldKind.TEXTFIELD;
            case "textarea" -> FieldKind.TEXTAREA;
            case "number" -> FieldKind.NUMBER;
            case "select" -> FieldKind.SELECT;
            case "radio" -> FieldKind.RADIO;
            case "checkbox" -> FieldKind.CHECKBOX;
            case "checklist" -> FieldKind.CHECKLIST;
            case "datetime" -> switch (node.path("subtype").asText("date")) {
                case "date" -> FieldKind.DATE;
                case "datetime" -> FieldKind.DATETIME;
                default -> throw new IllegalArgumentException("component " + id + ": subtype is date or datetime");
            };
            default -> throw new IllegalArgumentException("component " + id + " has the unknown type '" + type + "'");
        };
    }

    private static FieldRules rules(JsonNode node, FieldKind kind) {
        JsonNode validate = node.path("validate");
        Integer maxLength = whole(validate.path("maxLength"));
        if (maxLength == null && kind.isText()) {
            maxLength = kind == FieldKind.TEXTFIELD ? LINE_LENGTH : TEXT_LENGTH;
        }
        JsonNode extra = node.path("properties");
        return new FieldRules(validate.path("required").asBoolean(), decimal(validate.path("min")), decimal(validate.path("max")),
                whole(validate.path("minLength")), maxLength, validate.path("pattern").asText(""),
                new Words(extra.path("patternErrorMessage").asText(), extra.path("patternErrorMessageEn").asText()),
                whole(node.path("decimalDigits")), decimal(node.path("increment")), extra.path("past").asBoolean(),
                extra.path("future").asBoolean());
    }

    private static List<FieldOption> options(JsonNode node) {
        var options = new ArrayList<FieldOption>();
        node.path("values").forEach(value -> options.add(FieldOption.of(JSON.convertValue(value, Map.class))));
        return List.copyOf(options);
    }

    private static Words title(JsonNode node) {
        JsonNode extra = node.path("properties");
        String chinese = first(node.path("label"), node.path("dateLabel"), node.path("title"));
        return new Words(chinese, first(extra.path("labelEn"), extra.path("titleEn")));
    }

    private static String first(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            if (!candidate.asText().isBlank()) {
                return candidate.asText();
            }
        }
        return "";
    }

    private static Words words(JsonNode node, String name) {
        return new Words(node.path(name).asText(), node.path("properties").path(name + "En").asText());
    }

    private static Words unit(JsonNode node) {
        return new Words(node.path("appearance").path("suffixAdorner").asText(),
                node.path("properties").path("suffixAdornerEn").asText());
    }

    private static Object defaultValue(JsonNode node) {
        JsonNode value = node.path("defaultValue");
        return value instanceof MissingNode ? null : JSON.convertValue(value, Object.class);
    }

    private static Map<String, String> properties(JsonNode node) {
        var properties = new LinkedHashMap<String, String>();
        node.path("properties").fields().forEachRemaining(entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        return java.util.Collections.unmodifiableMap(properties);
    }

    private static int columns(JsonNode node) {
        int columns = node.path("layout").path("columns").asInt(FULL_WIDTH);
        return columns < 1 || columns > FULL_WIDTH ? FULL_WIDTH : columns;
    }

    private static String feel(JsonNode node) {
        String text = node.asText("").strip();
        return text.startsWith("=") ? text.substring(1).strip() : text;
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.asText("").isBlank() ? null : new BigDecimal(node.asText());
    }

    private static Integer whole(JsonNode node) {
        return node.asText("").isBlank() ? null : Integer.valueOf(node.asText());
    }

    private static String hash(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
