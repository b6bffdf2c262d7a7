package cn.muan.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The user tasks of the packaged models: a scenario names one by its id or by its Chinese text. */
@Profile({"rehearsal", "test"})
@Component
class TaskNames {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Map<String, String> namesById = new TreeMap<>();

    TaskNames() {
        try {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
                read(model);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Resource model) throws IOException {
        try (InputStream file = model.getInputStream()) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            NodeList tasks = factory.newDocumentBuilder().parse(file).getElementsByTagNameNS(BPMN, "userTask");
            for (int i = 0; i < tasks.getLength(); i++) {
                Element task = (Element) tasks.item(i);
                namesById.put(task.getAttribute("id"), task.getAttribute("name"));
            }
        } catch (ParserConfigurationException | SAXException wrong) {
            throw new IllegalStateException(model.getFilename(), wrong);
        }
    }

    /** The id of the task, empty where no model has it. */
    Optional<String> id(String idOrName) {
        return namesById.containsKey(idOrName) ? Optional.of(idOrName)
                : namesById.entrySet().stream().filter(task -> task.getValue().equals(idOrName)).map(Map.Entry::getKey).findFirst();
    }

    Set<String> ids() {
        return namesById.keySet();
    }

    Set<String> idsAndNames() {
        var all = new java.util.TreeSet<>(namesById.keySet());
        all.addAll(namesById.values());
        return all;
    }
}
