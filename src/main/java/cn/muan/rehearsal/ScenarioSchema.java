package cn.muan.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import org.springframework.core.io.ClassPathResource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.rehearsal.BadScenario.Finding;

/** Checks a file against {@code scenario.schema.json} and says what is wrong in sentences of the house. */
@Profile({"rehearsal", "test"})
@Component
class ScenarioSchema {

    private static final String FILE = "processes/scenarios/scenario.schema.json";

    private final JsonSchema schema;
    private final JsonNode source;

    ScenarioSchema() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            this.source = new ObjectMapper().readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(source,
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).locale(Locale.ENGLISH).build());
    }

    /** Everything that is wrong, by line. */
    List<Finding> findings(Passage file) {
        return schema.validate(file.value()).stream().filter(error -> !insideChoice(error)).map(error -> finding(error, file))
                .distinct().sorted((one, other) -> Integer.compare(one.line(), other.line())).toList();
    }

    /** What a choice does not match is told once, at the choice. */
    private static boolean insideChoice(ValidationMessage error) {
        return error.getEvaluationPath().toString().matches(".*/oneOf/\\d+/.*");
    }

    private Finding finding(ValidationMessage error, Passage file) {
        String place = error.getInstanceLocation().toString();
        String key = place.substring(place.lastIndexOf('/') + 1);
        return switch (error.getType()) {
            case "additionalProperties" -> new Finding(Passage.lineOf(file.lines(), place + "/" + error.getProperty()),
                    unknownKey(error.getProperty(), known(error)));
            case "required" -> at(file, place, "rehearsal.bad.missing", error.getProperty());
            case "oneOf" -> at(file, place, place.matches("/steps/\\d+") ? "rehearsal.bad.do-or-expect" : "rehearsal.bad.value", key,
                    error.getInstanceNode().toString());
            case "type" -> at(file, place, "rehearsal.bad.type", key, error.getArguments()[1].toString());
            case "pattern", "enum", "const" -> at(file, place, "rehearsal.bad.value", key, error.getInstanceNode().asText());
            default -> at(file, place, "rehearsal.bad.other", key.isEmpty() ? "/" : key, error.getError());
        };
    }

    private static Finding at(Passage file, String place, String text, Object... args) {
        return new Finding(Passage.lineOf(file.lines(), place), new Message(text, args));
    }

    static Message unknownKey(String typed, Collection<String> known) {
        List<String> near = NearestWord.among(known, typed);
        return new Message("rehearsal.bad.unknown-key", typed, String.join(", ", near.isEmpty() ? known : near));
    }

    private List<String> known(ValidationMessage error) {
        JsonNode properties = error.getSchemaNode() == null ? source : source.at(parent(error)).path("properties");
        return Stream.iterate(properties.fieldNames(), java.util.Iterator::hasNext, names -> names).map(java.util.Iterator::next).toList();
    }

    private static String parent(ValidationMessage error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        return fragment.substring(0, fragment.lastIndexOf('/'));
    }
}
