package cn.muan.rehearsal;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.muan.rehearsal.Scenario.Step;

/**
 * What one person does at a step.
 *
 * @param verb the word for it
 * @param as   the person, {@code role@institution}, empty where nobody is named
 * @param with the values given
 */
record Act(Step step, String verb, String as, Passage with) {

    static Act of(Step step) {
        return new Act(step, step.text().at("do").text(), step.text().at("as").text(), step.text().at("with"));
    }

    Instant at() {
        return step.at();
    }

    /** The institution of the person who acts, empty where nobody is named. */
    String organisation() {
        return as.isEmpty() ? "" : Cast.group(as).organisation();
    }

    /** The title the step gives to its person; those who act beside that person have the usual one. */
    String title() {
        return as.equals(step.text().at("as").text()) ? step.text().at("title").text() : "";
    }

    /** A text in which {@code {org}} and the names of given values are filled in. */
    String filled(String template) {
        String text = template.replace("{org}", organisation());
        for (String key : with.keys()) {
            text = text.replace("{" + key + "}", with.at(key).text());
        }
        return text;
    }

    /** One of the acts it stands for, handed only some of its values. */
    Act part(Verbs.Part part) {
        return new Act(step, part.verb(), filled(part.as()), only(part.takes()));
    }

    private Passage only(Set<String> keys) {
        return with.value() instanceof ObjectNode values ? new Passage(values.deepCopy().retain(keys), with.pointer(), with.lines()) : with;
    }
}
