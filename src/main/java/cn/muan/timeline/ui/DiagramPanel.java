package cn.muan.timeline.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import cn.muan.base.Subject;
import cn.muan.engine.RunningDiagram;
import cn.muan.timeline.CaseDiagrams;
import cn.muan.timeline.StoryTexts;

/** The running diagram of a case, read when the tab is opened; a choice where there are several. */
class DiagramPanel extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(DiagramPanel.class);

    private final transient CaseDiagrams diagrams;
    private final transient Subject subject;

    DiagramPanel(CaseDiagrams diagrams, Subject subject) {
        this.diagrams = diagrams;
        this.subject = subject;
        addClassName("case-diagram");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        removeAll();
        try {
            show(diagrams.of(subject));
        } catch (RuntimeException failed) {
            LOG.error("The diagrams of a case cannot be read: {} at {}", failed.getClass().getName(), failed.getStackTrace()[0]);
            removeAll();
            add(new Paragraph(getTranslation("timeline.diagram.failed")));
        }
    }

    private void show(List<RunningDiagram> found) {
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("timeline.diagram.none")));
            return;
        }
        var viewer = new BpmnViewer();
        var choice = new Select<RunningDiagram>();
        choice.setWidth("min(100%, 28rem)");
        choice.setLabel(getTranslation("timeline.diagram.choice"));
        choice.setItems(found);
        choice.setItemLabelGenerator(this::label);
        choice.addValueChangeListener(change -> show(viewer, change.getValue()));
        choice.setVisible(found.size() > 1);
        var legend = new Paragraph(getTranslation("timeline.diagram.legend"));
        legend.addClassName("case-diagram-legend");
        add(choice, legend, viewer);
        choice.setValue(found.get(0));
    }

    private void show(BpmnViewer viewer, RunningDiagram diagram) {
        Map<String, Instant> clocks = diagrams.clocks(subject, diagram.processInstance());
        viewer.show(diagram, clocks);
    }

    private String label(RunningDiagram diagram) {
        String state = diagram.endedAt() == null ? "timeline.diagram.running" : "timeline.diagram.ended";
        Instant at = diagram.endedAt() == null ? diagram.startedAt() : diagram.endedAt();
        return getTranslation(state, diagram.name(), StoryTexts.moment(at));
    }
}
