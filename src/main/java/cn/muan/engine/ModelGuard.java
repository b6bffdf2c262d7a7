package cn.muan.engine;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What may be deployed, as an allowlist over the parsed tree (design, idea 9): there is no sandbox in the engine, so whoever
 * deploys a model runs code. Elements, engine attributes and expressions that are not named here are refused.
 */
@Component
public class ModelGuard {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> DIAGRAM = Set.of("http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");
    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "startEvent", "endEvent",
            "userTask", "serviceTask", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway",
            "sequenceFlow", "conditionExpression", "boundaryEvent", "intermediateCatchEvent", "timerEventDefinition",
            "timeDate", "messageEventDefinition", "message", "subProcess", "incoming", "outgoing", "textAnnotation",
            "text", "association", "terminateEventDefinition", "group", "category", "categoryValue", "laneSet", "lane",
            "flowNodeRef");
    private static final Set<String> ENGINE_ATTRIBUTES = Set.of("expression", "candidateGroups", "dueDate", "formRef",
            "formRefBinding", "historyTimeToLive", "asyncBefore", "asyncAfter", "exclusive", "versionTag");
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of("language", "scriptFormat", "implementation", "operationRef");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}?");
    private static final String ARGUMENT = "(?:[a-z]\\w*|'[^'\\\\]*')";
    private static final Pattern VALUE = Pattern.compile("!?[a-z]\\w*|[a-z]\\w* == '[^'\\\\]*'");
    private static final Pattern CALL = Pattern.compile(
            "([a-z]\\w*)\\.[a-z]\\w*\\((?:" + ARGUMENT + "(?:, ?" + ARGUMENT + ")*)?\\)");

    private final ModelBeans beans;

    ModelGuard(ListableBeanFactory factory) {
        this.beans = new ModelBeans(factory);
    }

    /** @throws ModelRefused with every finding when the model may not be deployed */
    public void require(String file, String xml) {
        List<String> findings = check(xml);
        if (!findings.isEmpty()) {
            throw new ModelRefused(file, findings);
        }
    }

    /** Every reason why the model may not be deployed, empty when it may. */
    public List<String> check(String xml) {
        List<String> findings = new ArrayList<>();
        try {
            visit(parse(xml), findings);
        } catch (SAXException | IOException unreadable) {
            findings.add("is not readable as XML");
        }
        return findings;
    }

    /** Keys of the forms that the model's tasks name, sorted. */
    Set<String> formsOf(String xml) {
        try {
            Set<String> forms = new TreeSet<>();
            collectForms(parse(xml), forms);
            return forms;
        } catch (SAXException | IOException unreadable) {
            throw new IllegalArgumentException("not readable as XML", unreadable);
        }
    }

    private static Element parse(String xml) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void collectForms(Element element, Set<String> forms) {
        String form = element.getAttributeNS(CAMUNDA, "formRef");
        if (!form.isEmpty()) {
            forms.add(form);
        }
        children(element).forEach(child -> collectForms(child, forms));
    }

    private void visit(Element element, List<String> findings) {
        if (DIAGRAM.contains(element.getNamespaceURI())) {
            return;
        }
        if (!BPMN.equals(element.getNamespaceURI()) || !ELEMENTS.contains(element.getLocalName())) {
            findings.add("element " + element.getNodeName() + " is not allowed" + at(element));
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attribute(element, (Attr) element.getAttributes().item(i), findings);
        }
        if (element.getLocalName().equals("conditionExpression") || element.getLocalName().equals("timeDate")) {
            expressions(element, element.getTextContent(), findings);
        }
        children(element).forEach(child -> visit(child, findings));
    }

    private void attribute(Element element, Attr attribute, List<String> findings) {
        boolean engine = CAMUNDA.equals(attribute.getNamespaceURI());
        if (engine && !ENGINE_ATTRIBUTES.contains(attribute.getLocalName())
                || REFUSED_ATTRIBUTES.contains(attribute.getLocalName())) {
            findings.add("attribute " + attribute.getName() + " is not allowed" + at(element));
        } else if (engine || !attribute.getName().equals("name")) {
            expressions(element, attribute.getValue(), findings);
        }
    }

    private void expressions(Element element, String text, List<String> findings) {
        Matcher found = EXPRESSION.matcher(text);
        while (found.find()) {
            if (!allowed(found.group(1).strip())) {
                findings.add("expression " + found.group() + " is not allowed" + at(element));
            }
        }
    }

    private boolean allowed(String expression) {
        if (VALUE.matcher(expression).matches()) {
            return true;
        }
        Matcher call = CALL.matcher(expression);
        return call.matches() && beans.containsKey(call.group(1));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }

    private static String at(Element element) {
        for (Node place = element; place instanceof Element found; place = place.getParentNode()) {
            if (found.hasAttribute("id")) {
                return " at " + found.getAttribute("id");
            }
        }
        return "";
    }
}
