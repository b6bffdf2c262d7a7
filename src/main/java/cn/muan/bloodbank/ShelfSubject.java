package cn.muan.bloodbank;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.muan.base.Subject;

/** What the duty to replenish is about: one holder's product of one group, such as {@code M-CQ-BS-RED-O-NEG}. */
record ShelfSubject(String holder, BloodProduct product, BloodGroup group) {

    private static final Pattern CODE = Pattern.compile("M-(.+)-(RED|PLASMA|PLATELETS|CRYO)-(O|A|B|AB)-(POS|NEG)");

    static ShelfSubject of(Shelf shelf) {
        return new ShelfSubject(shelf.holder(), shelf.product(), shelf.group());
    }

    /** Empty for subjects of another kind. */
    static Optional<ShelfSubject> of(Subject subject) {
        Matcher parts = CODE.matcher(subject.value());
        return parts.matches() ? Optional.of(new ShelfSubject(parts.group(1), product(parts.group(2)),
                new BloodGroup(BloodGroup.Abo.valueOf(parts.group(3)), parts.group(4).equals("POS")))) : Optional.empty();
    }

    Subject subject() {
        return Subject.institution(holder, word(product) + "-" + group.abo() + "-" + (group.rhPositive() ? "POS" : "NEG"));
    }

    private static String word(BloodProduct product) {
        return switch (product) {
            case RED_CELLS -> "RED";
            case CRYOPRECIPITATE -> "CRYO";
            case PLASMA, PLATELETS -> product.name();
        };
    }

    private static BloodProduct product(String word) {
        return switch (word) {
            case "RED" -> BloodProduct.RED_CELLS;
            case "CRYO" -> BloodProduct.CRYOPRECIPITATE;
            default -> BloodProduct.valueOf(word);
        };
    }
}
