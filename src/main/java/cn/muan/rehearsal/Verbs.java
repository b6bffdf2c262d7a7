package cn.muan.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The words of {@code rehearsal/verbs.yaml}. */
@Profile({"rehearsal", "test"})
@Component
class Verbs {

    /** An act in a word.
     * @param task id of the task it completes, empty where it is none
     * @param with values its form begins with beside the prefill
     * @param acts the acts it stands for, empty where it is one itself */
    record Verb(String word, String task, Passage with, List<Part> acts) {
    }

    /** One of the acts that a word stands for.
     * @param takes which of the word's values it is handed */
    record Part(String verb, String as, Set<String> takes) {
    }

    private final Map<String, Verb> verbs = new LinkedHashMap<>();

    Verbs() {
        Passage file = LinedYaml.read(text());
        file.keys().forEach(word -> verbs.put(word, verb(word, file.at(word))));
    }

    private static Verb verb(String word, Passage text) {
        return new Verb(word, text.at("task").text(), text.at("with"),
                text.at("acts").items().stream().map(part -> new Part(part.at("do").text(), part.at("as").text(),
                        Set.copyOf(part.at("takes").items().stream().map(Passage::text).toList()))).toList());
    }

    Optional<Verb> find(String word) {
        return Optional.ofNullable(verbs.get(word));
    }

    Set<String> words() {
        return verbs.keySet();
    }

    private static String text() {
        try {
            return new ClassPathResource("rehearsal/verbs.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
