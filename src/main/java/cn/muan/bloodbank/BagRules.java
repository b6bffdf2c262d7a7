package cn.muan.bloodbank;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import cn.muan.base.Message;

/** What a bag that is entered must be, with the error at each field.
 * @param today in China */
record BagRules(LocalDate today) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,39}");
    /** Frozen plasma keeps longest; later is a typing mistake. */
    private static final int YEARS_MAX = 6;

    Map<String, Message> errors(NewBag bag) {
        Map<String, Message> errors = new LinkedHashMap<>();
        if (bag.number() == null || !NUMBER.matcher(bag.number()).matches()) {
            errors.put("number", new Message("bloodbank.number.pattern"));
        }
        if (bag.product() == null) {
            errors.put("product", new Message("bloodbank.product.missing"));
        }
        if (bag.group() == null || !bag.group().known()) {
            errors.put("group", new Message("bloodbank.group.missing"));
        }
        if (bag.units() < 1 || bag.units() > Filling.UNITS_MAX) {
            errors.put("units", new Message("bloodbank.units.range", Filling.UNITS_MAX));
        }
        dates(bag, errors);
        return errors;
    }

    private void dates(NewBag bag, Map<String, Message> errors) {
        if (bag.expires() == null || bag.expires().isBefore(today)) {
            errors.put("expires", new Message("bloodbank.expires.past"));
        } else if (bag.expires().isAfter(today.plusYears(YEARS_MAX))) {
            errors.put("expires", new Message("bloodbank.expires.far", YEARS_MAX));
        }
        if (bag.collected() != null && bag.collected().isAfter(today)) {
            errors.put("collected", new Message("bloodbank.collected.future"));
        }
    }
}
