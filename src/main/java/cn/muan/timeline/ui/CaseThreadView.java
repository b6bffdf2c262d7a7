package cn.muan.timeline.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;
import cn.muan.base.ui.MainLayout;
import cn.muan.timeline.CaseDiagrams;
import cn.muan.timeline.CaseWatch;
import cn.muan.timeline.StoryTexts;
import cn.muan.timeline.Timeline;

/** The whole story of a pregnancy on one page: head, acts, timeline on the left, what features contribute on the right. */
@Route(value = "case/:" + CaseThreadView.PREGNANCY, layout = MainLayout.class)
@PermitAll
@CssImport("./case-thread.css")
class CaseThreadView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PREGNANCY = "pregnancy";
    private static final Logger LOG = LoggerFactory.getLogger(CaseThreadView.class);

    private final transient CaseAccess access;
    private final transient Timeline timeline;
    private final transient CaseDiagrams diagrams;
    private final transient StoryTexts texts;
    private final transient List<CaseThreadPart> parts;
    private final transient CaseWatch watch;
    private transient CaseWatch.Watch watching = () -> { };
    private Subject shown;
    private StoryPanel story;
    private TabSheet tabs;

    CaseThreadView(CaseAccess access, Timeline timeline, CaseDiagrams diagrams, StoryTexts texts, CaseWatch watch,
            ObjectProvider<CaseThreadPart> parts) {
        this.access = access;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.texts = texts;
        this.watch = watch;
        this.parts = parts.stream().sorted(Comparator.comparingInt(CaseThreadPart::order)).toList();
        addClassName("case-thread");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("timeline.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        shown = null;
        Optional<Subject> subject = event.getRouteParameters().get(PREGNANCY).filter(id -> id.matches("\\d{1,18}"))
                .map(id -> Subject.pregnancy(Long.parseLong(id)));
        if (subject.isEmpty() || !maySee(subject.get())) {
            showClosed();
            return;
        }
        show(subject.get());
    }

    /** A case that does not exist and one that may not be seen look the same. */
    private boolean maySee(Subject subject) {
        try {
            access.requireSee(subject);
            return true;
        } catch (AccessDeniedException denied) {
            return false;
        }
    }

    private void showClosed() {
        var message = new Div(new H2(getTranslation("timeline.closed.title")), new Paragraph(getTranslation("timeline.closed.text")));
        message.addClassNames("muan-page", "case-thread-message");
        message.getElement().setAttribute("role", "alert");
        add(message);
    }

    private void show(Subject subject) {
        shown = subject;
        story = new StoryPanel(timeline, texts, subject);
        draw();
        getUI().ifPresent(this::watchShown);
    }

    private void draw() {
        removeAll();
        add(row("case-thread-head", CaseThreadPart.Place.HEAD, shown), row("case-thread-acts", CaseThreadPart.Place.ACTS, shown));
        var told = new Section(new H2(getTranslation("timeline.story")), story);
        told.addClassName("case-thread-story");
        tabs = tabs(shown);
        var body = new Div(told, tabs);
        body.addClassName("case-thread-body");
        add(body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watchShown(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.end();
    }

    private void watchShown(UI ui) {
        watching.end();
        watching = shown == null ? () -> { } : watch.watch(shown, () -> ui.access(this::renew));
    }

    /** Others have acted: everything is drawn anew, the tab, the filter and the length of the story stay. */
    private void renew() {
        if (shown == null || !maySee(shown)) {
            return;
        }
        int tab = tabs.getSelectedIndex();
        story.renew();
        draw();
        tabs.setSelectedIndex(Math.min(tab, tabs.getTabCount() - 1));
    }

    private Div row(String name, CaseThreadPart.Place place, Subject subject) {
        var row = new Div();
        row.addClassName(name);
        parts.stream().filter(part -> part.place() == place).map(part -> render(part, subject)).flatMap(Optional::stream).forEach(row::add);
        row.setVisible(row.getChildren().findAny().isPresent());
        return row;
    }

    private TabSheet tabs(Subject subject) {
        var tabs = new TabSheet();
        tabs.addClassName("case-thread-tabs");
        parts.stream().filter(part -> part.place() == CaseThreadPart.Place.TAB)
                .forEach(part -> render(part, subject).ifPresent(content -> tabs.add(getTranslation(part.label()), content)));
        tabs.add(getTranslation("timeline.diagram"), new DiagramPanel(diagrams, subject));
        return tabs;
    }

    private Optional<Component> render(CaseThreadPart part, Subject subject) {
        try {
            return Optional.ofNullable(part.render(subject));
        } catch (AccessDeniedException notForThisReader) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            LOG.error("A part of the case thread cannot be shown: {} in {} at {}", failed.getClass().getName(), part.getClass().getName(),
                    failed.getStackTrace()[0]);
            return Optional.of(new Paragraph(getTranslation("timeline.part-failed")));
        }
    }
}
