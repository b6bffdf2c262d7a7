package cn.muan.resource.ui;

import java.util.Map;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;

import cn.muan.directory.Organisation;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.BedBoard;
import cn.muan.resource.BedCount;
import cn.muan.resource.Beds;

/** The free beds of one's own hospital. */
class BedsDialog extends EntryDialog {

    private final IntegerField obstetric = field("resource.beds.obstetric");
    private final IntegerField icu = field("resource.beds.icu");
    private final IntegerField neonatal = field("resource.beds.neonatal");
    private final transient BedBoard board;
    private final String institution;
    private int seen;

    BedsDialog(Organisation at, Beds before, BedBoard board, UnitOfWork work, Runnable done) {
        super(ResourceTexts.say("resource.beds.title", at.name()), done);
        this.board = board;
        this.institution = at.code();
        this.seen = before.version();
        if (before.known()) {
            obstetric.setValue(before.obstetric());
            icu.setValue(before.icu());
            neonatal.setValue(before.neonatal());
        }
        add(new FormLayout(obstetric, icu, neonatal));
        footer(() -> work.run(() -> board.report(institution, new BedCount(obstetric.getValue(), icu.getValue(), neonatal.getValue()), seen)),
                Map.of("obstetric", obstetric, "icu", icu, "neonatal", neonatal));
    }

    private static IntegerField field(String label) {
        var field = new IntegerField(ResourceTexts.say(label));
        field.setMin(0);
        field.setMax(999);
        field.setStepButtonsVisible(true);
        return field;
    }

    @Override
    String reread() {
        Beds newest = board.free(institution);
        seen = newest.version();
        return ResourceTexts.figures(newest) + " " + ResourceTexts.moment(newest.reportedAt()) + " " + newest.reportedBy();
    }
}
