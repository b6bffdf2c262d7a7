package cn.muan.followup.ui;

import java.time.Clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;

import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.followup.FollowUpFiles;
import cn.muan.followup.FollowUpOverview;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 随访: the plan, the contacts made and what ended. */
@org.springframework.stereotype.Component
@CssImport("./followup.css")
class FollowUpPart implements CaseThreadPart {

    private final FollowUpFiles files;
    private final FollowUpTexts texts;
    private final Clock clock;

    FollowUpPart(FollowUpFiles files, FollowUpTexts texts, Clock clock) {
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String label() {
        return "followup.tab";
    }

    @Override
    public Component render(Subject subject) {
        FollowUpOverview overview = files.overview(subject);
        return overview.empty() ? null : new FollowUpPanel(overview, texts, ChinaTime.dateOf(clock.instant()));
    }
}
