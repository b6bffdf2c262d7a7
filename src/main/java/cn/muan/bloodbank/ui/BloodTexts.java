package cn.muan.bloodbank.ui;

import com.vaadin.flow.i18n.I18NProvider;

import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;

/** Groups and products as people read them. */
final class BloodTexts {

    private BloodTexts() {
    }

    static String product(BloodProduct product) {
        return I18NProvider.translate("bloodbank.product." + product);
    }

    /** Such as {@code A+}, with a real minus sign, which is easier to see. */
    static String group(BloodGroup group) {
        return group.code().replace('-', '−');
    }

    /** Such as A型 Rh阴性, for screen readers and where a mistake would matter. */
    static String groupInWords(BloodGroup group) {
        return I18NProvider.translate(group.rhPositive() ? "bloodbank.group.positive" : "bloodbank.group.negative", group.abo());
    }
}
