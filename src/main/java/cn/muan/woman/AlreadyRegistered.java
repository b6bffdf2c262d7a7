package cn.muan.woman;

import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** The document typed belongs to a woman who is registered already; says where, and no more than the actor may know. */
public class AlreadyRegistered extends Refused {

    private final long woman;
    private final transient Subject pregnancy;
    private final boolean visible;
    private final boolean newPregnancyPossible;

    AlreadyRegistered(String key, String institutionName, long woman, Subject pregnancy, boolean visible, boolean newPregnancyPossible) {
        super(key, institutionName);
        this.woman = woman;
        this.pregnancy = pregnancy;
        this.visible = visible;
        this.newPregnancyPossible = newPregnancyPossible;
    }

    public long woman() {
        return woman;
    }

    /** Her latest pregnancy, to be opened; null where the actor may not see it. */
    public Subject pregnancy() {
        return visible ? pregnancy : null;
    }

    Subject latest() {
        return pregnancy;
    }

    /** Whether the actor may open the record that exists. */
    public boolean visible() {
        return visible;
    }

    /** No pregnancy of hers is open: a new one may be registered under her record. */
    public boolean newPregnancyPossible() {
        return newPregnancyPossible;
    }
}
