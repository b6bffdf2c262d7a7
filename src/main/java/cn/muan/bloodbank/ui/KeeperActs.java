package cn.muan.bloodbank.ui;

import java.util.Map;

import org.springframework.stereotype.Component;

import com.vaadin.flow.component.shared.HasValidationProperties;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;
import cn.muan.bloodbank.BloodBank;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.bloodbank.NewBag;
import cn.muan.bloodbank.ReserveLevels;
import cn.muan.engine.UnitOfWork;

/** What the dialogs of this screen do, each in one transaction that is tried again when another one was faster. */
@Component
class KeeperActs {

    private final BloodBank bank;
    private final ReserveLevels levels;
    private final UnitOfWork work;

    KeeperActs(BloodBank bank, ReserveLevels levels, UnitOfWork work) {
        this.bank = bank;
        this.levels = levels;
        this.work = work;
    }

    int receive(String holder, String list) {
        return work.run(() -> bank.receive(holder, list));
    }

    void correct(String holder, String number, NewBag right, String reason) {
        work.run(() -> bank.correct(holder, number, right, reason));
    }

    void writeOff(String holder, String number, String reason) {
        work.run(() -> bank.writeOff(holder, number, reason));
    }

    void setLevel(String holder, BloodProduct product, BloodGroup group, int units, String source) {
        work.run(() -> levels.set(holder, product, group, units, source));
    }

    /** Does it; a refusal stands at its field, or in a notice. Returns whether it was done. */
    static boolean attempt(Map<String, ? extends HasValidationProperties> fields, Runnable act) {
        try {
            act.run();
            return true;
        } catch (FieldsRefused refused) {
            new FieldErrors(fields).show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        return false;
    }
}
