package cn.muan.plan.ui;

import com.vaadin.flow.component.Component;

import cn.muan.plan.PlanFolder;
import cn.muan.plan.PlanVersion;

/** Versions of the care plan. */
class VersionEntries {

    private final PlanFolder folder;
    private final PlanTexts texts;

    VersionEntries(PlanFolder folder, PlanTexts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    Component version(PlanVersion version) {
        String state = texts.option("state", version.state());
        var entry = new Entry(texts, texts.text("version", version.number(), state));
        entry.row("in-charge", version.seniorName());
        if (folder.shows(version.infectious())) {
            entry.row("management", version.text().management()).row("treatment", version.text().treatment())
                    .row("emergency", version.text().emergency()).row("revision-reason", version.revisionReason())
                    .row("return-reason", version.returnReason());
        } else {
            entry.line(texts.text("protected"));
        }
        entry.line(texts.text("version-line", texts.at(version.draftedAt()), version.draftedBy()));
        return version.decidedAt() == null ? entry
                : entry.line(texts.text("decided-line", texts.at(version.decidedAt()), version.decidedBy(), state));
    }
}
