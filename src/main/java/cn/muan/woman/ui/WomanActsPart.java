package cn.muan.woman.ui;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Directory;
import cn.muan.engine.Feel;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.woman.Merging;
import cn.muan.woman.PregnancyDetails;
import cn.muan.woman.PregnancySheet;
import cn.muan.woman.Pregnancies;
import cn.muan.woman.WomanForms;
import cn.muan.woman.Women;

/** What one may do now with the record: correct it, merge it with another, take a merge back. */
@Component
class WomanActsPart implements CaseThreadPart {

    private static final int CANDIDATES = 10;

    private final Women women;
    private final Pregnancies pregnancies;
    private final Merging merging;
    private final WomanForms forms;
    private final Directory directory;
    private final CurrentActor currentActor;
    private final Feel feel;
    private final Clock clock;

    WomanActsPart(Women women, Pregnancies pregnancies, Merging merging, WomanForms forms, Directory directory,
            CurrentActor currentActor, Feel feel, Clock clock) {
        this.women = women;
        this.pregnancies = pregnancies;
        this.merging = merging;
        this.forms = forms;
        this.directory = directory;
        this.currentActor = currentActor;
        this.feel = feel;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public com.vaadin.flow.component.Component render(Subject subject) {
        Actor actor = currentActor.require();
        PregnancySheet sheet = women.sheet(subject);
        if (sheet.joinedRecord()) {
            return null;
        }
        var acts = new Div();
        acts.addClassName("woman-acts");
        if (holdsAny(actor, Pregnancies.keepers())) {
            acts.add(new Button(acts.getTranslation("woman.correct"), event -> askReason(acts, subject)));
        }
        if (holdsAny(actor, Merging.mergers())) {
            acts.add(new Button(acts.getTranslation("woman.merge.title"), event -> askMerge(sheet)));
            merging.undoable(subject).stream().findFirst().ifPresent(merged ->
                    acts.add(new Button(acts.getTranslation("woman.merge.undo"), event -> askUndo(acts, merged))));
        }
        return acts.getChildren().findAny().isPresent() ? acts : null;
    }

    private static boolean holdsAny(Actor actor, Collection<Role> roles) {
        return Set.copyOf(roles).stream().anyMatch(actor::has);
    }

    private void askReason(Div acts, Subject subject) {
        new ReasonDialog(acts.getTranslation("woman.correct"), acts.getTranslation("woman.correct.text"), reason -> {
            PregnancyDetails details = pregnancies.openForCorrection(subject, reason);
            new CorrectDialog(forms, details, reason, feel, clock, (corrected, why) -> {
                pregnancies.correct(subject, corrected, why);
                done("woman.correct.done");
            }).open();
        }).open();
    }

    private void askMerge(PregnancySheet sheet) {
        new MergeDialog(sheet.card(), typed -> women.search(typed, CANDIDATES), code -> directory.organisation(code).name(),
                (keep, merge, samePregnancy, reason) -> {
                    if (samePregnancy) {
                        merging.mergeAndJoin(keep, merge, reason);
                    } else {
                        merging.merge(keep, merge, reason);
                    }
                    Notices.success("woman.merge.done");
                    CaseThreadNavigation.open(keep);
                    CaseThreadNavigation.refresh();
                }).open();
    }

    private void askUndo(Div acts, Merging.Merged merged) {
        new ReasonDialog(acts.getTranslation("woman.merge.undo"), acts.getTranslation("woman.merge.undo-text",
                ChinaTime.dateOf(merged.at()).toString()), reason -> {
            merging.undo(merged.id(), reason);
            done("woman.merge.undone");
        }).open();
    }

    private static void done(String key) {
        Notices.success(key);
        CaseThreadNavigation.refresh();
    }
}
