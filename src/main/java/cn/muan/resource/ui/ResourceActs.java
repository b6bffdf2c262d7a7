package cn.muan.resource.ui;

import com.vaadin.flow.component.dialog.Dialog;

import cn.muan.engine.UnitOfWork;
import cn.muan.resource.BedBoard;
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.ReadinessBoard;
import cn.muan.resource.ResourceRow;
import cn.muan.resource.Roster;

/** What a card opens.
 * @param changed runs after something was saved */
record ResourceActs(BedBoard bedBoard, ReadinessBoard readinessBoard, Roster roster, LiaisonRegister liaisons, UnitOfWork work,
        ResourceTexts texts, Runnable changed) {

    Dialog beds(ResourceRow row) {
        return new BedsDialog(row.institution(), bedBoard.free(row.institution().code()), bedBoard, work, changed);
    }

    Dialog readiness(ResourceRow row) {
        return new ReadinessDialog(row.institution(), readinessBoard, work, changed);
    }

    Dialog roster(ResourceRow row) {
        return new RosterDialog(row.institution(), roster, work, changed);
    }

    Dialog liaisons(ResourceRow row) {
        return new LiaisonsDialog(row.institution(), liaisons, roster, work, changed);
    }
}
