package cn.muan.critical.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.Subject;
import cn.muan.critical.CriticalAdmissions;
import cn.muan.critical.CriticalEpisode;
import cn.muan.timeline.ui.CaseThreadPart;

/** At the head of the case thread while an episode lasts: 危重, where and since when, in words beside the colour. */
@org.springframework.stereotype.Component
class CriticalChipPart implements CaseThreadPart {

    private final CriticalAdmissions admissions;
    private final CriticalTexts texts;

    CriticalChipPart(CriticalAdmissions admissions, CriticalTexts texts) {
        this.admissions = admissions;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 19;
    }

    @Override
    public Component render(Subject subject) {
        return admissions.openEpisode(subject).map(this::chip).orElse(null);
    }

    private Component chip(CriticalEpisode episode) {
        var chip = new Span(texts.text("chip"));
        chip.addClassNames("muan-chip", "critical-chip");
        var line = new Div(chip, new Span(texts.text("chip-since", texts.organisation(episode.institution()), texts.at(episode.admittedAt()))));
        line.addClassName("critical-head");
        return line;
    }
}
