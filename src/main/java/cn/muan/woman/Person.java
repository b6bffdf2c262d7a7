package cn.muan.woman;

import java.time.LocalDate;

/** Who a woman says she is, as typed; {@link Registration} checks it. The name may be missing only where nobody knows it. */
public record Person(String name, IdType idType, String idNumber, String unknownReason, LocalDate birthDate, String phone) {

    /** Without spaces around, full-width digits or empty texts. */
    Person clean() {
        return new Person(Typed.text(name), idType, idType == IdType.UNKNOWN ? null : Typed.number(idNumber),
                idType == IdType.UNKNOWN ? Typed.text(unknownReason) : null, birthDate, Typed.number(phone));
    }

    /** Masked, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return NameMask.name(name);
    }
}
