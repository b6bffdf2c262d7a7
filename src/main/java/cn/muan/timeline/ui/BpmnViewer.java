package cn.muan.timeline.ui;

import java.time.Instant;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

import cn.muan.engine.RunningDiagram;

import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;

/** A BPMN diagram that can be moved and zoomed, with done steps shaded and tokens marked (bpmn-js, whose watermark stays visible). */
@Tag("muan-bpmn-viewer")
@NpmPackage(value = "bpmn-js", version = "18.6.2")
@JsModule("./muan-bpmn-viewer.js")
class BpmnViewer extends Component implements HasSize {

    void show(RunningDiagram diagram, Map<String, Instant> clocks) {
        JsonObject words = Json.createObject();
        for (String word : new String[] {"loading", "failed", "left", "over", "fit", "larger", "smaller"}) {
            words.put(word, getTranslation("timeline.diagram." + word));
        }
        JsonObject due = Json.createObject();
        clocks.forEach((activity, at) -> due.put(activity, (double) at.toEpochMilli()));
        getElement().executeJs("customElements.whenDefined('muan-bpmn-viewer').then(() => this.show($0, $1, $2, $3, $4))",
                diagram.bpmnXml(), array(diagram.active()), array(diagram.done()), due, words);
    }

    private static JsonArray array(Iterable<String> values) {
        JsonArray array = Json.createArray();
        values.forEach(value -> array.set(array.length(), value));
        return array;
    }
}
