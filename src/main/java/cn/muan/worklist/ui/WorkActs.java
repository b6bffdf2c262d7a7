package cn.muan.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

import cn.muan.base.Subject;
import cn.muan.worklist.TaskSheet;

/** What may be done with the open task, fixed at the bottom; what one may not do is not shown. */
class WorkActs extends Div {

    private final Button claim;
    private final Button complete;
    private final Button handOver;
    private final Button giveBack;
    private final Anchor openCase;

    WorkActs(WorkPane pane) {
        addClassName("work-acts");
        claim = new Button(getTranslation("worklist.claim"), click -> pane.claim());
        claim.addClassName("work-claim");
        complete = new Button(getTranslation("worklist.complete"), click -> pane.complete());
        complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        complete.addClassName("work-main");
        complete.setDisableOnClick(false);
        handOver = new Button(getTranslation("worklist.hand-over"), click -> pane.handOver());
        giveBack = new Button(getTranslation("worklist.give-back"), click -> pane.giveBack());
        openCase = new Anchor("", getTranslation("worklist.open-case"));
        var back = new Button(getTranslation("worklist.back"), click -> pane.close());
        back.addClassName("work-back");
        for (Button button : new Button[] {handOver, giveBack, back}) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        add(back, claim, complete, handOver, giveBack, openCase);
    }

    void show(TaskSheet sheet, boolean heldByAnother) {
        boolean claimed = sheet.item().claimed();
        claim.setVisible(sheet.mayWork() && !claimed);
        complete.setVisible(sheet.mayWork() && !heldByAnother);
        handOver.setVisible(sheet.mayDispose());
        giveBack.setVisible(sheet.mayDispose() && claimed);
        Subject subject = sheet.item().subject();
        boolean pregnancy = subject.isPregnancy();
        openCase.setVisible(pregnancy);
        openCase.setHref(pregnancy ? "case/" + subject.pregnancyId() : "");
        setVisible(true);
    }

    boolean offersCompletion() {
        return isVisible() && complete.isVisible();
    }
}
