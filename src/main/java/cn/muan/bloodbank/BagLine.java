package cn.muan.bloodbank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.muan.base.Message;

/** One line of a pasted or scanned list: number, product, group, units and last day of use, between commas, tabs or blanks.
 * @param line  counted from 1
 * @param bag   null where the line cannot be read
 * @param error why not, else null */
public record BagLine(int line, NewBag bag, Message error) {

    private static final int COLUMNS = 5;
    private static final Map<String, BloodProduct> PRODUCTS = Map.of("红细胞", BloodProduct.RED_CELLS, "悬浮红细胞", BloodProduct.RED_CELLS,
            "血浆", BloodProduct.PLASMA, "新鲜冰冻血浆", BloodProduct.PLASMA, "血小板", BloodProduct.PLATELETS, "机采血小板", BloodProduct.PLATELETS,
            "冷沉淀", BloodProduct.CRYOPRECIPITATE, "RBC", BloodProduct.RED_CELLS, "FFP", BloodProduct.PLASMA, "PLT", BloodProduct.PLATELETS);

    /** The lines that are not blank. */
    public static List<BagLine> of(String text) {
        List<BagLine> lines = new ArrayList<>();
        String[] all = text == null ? new String[0] : text.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank()) {
                lines.add(read(i + 1, all[i]));
            }
        }
        return lines;
    }

    /** Under which an error of the line is told. */
    public String key() {
        return String.valueOf(line);
    }

    private static BagLine read(int line, String text) {
        String[] parts = text.strip().split("[,，;；\\s]+");
        if (parts.length != COLUMNS) {
            return bad(line, "bloodbank.line.columns", parts.length);
        }
        Optional<BloodProduct> product = product(parts[1]);
        if (product.isEmpty()) {
            return bad(line, "bloodbank.line.product", parts[1]);
        }
        Optional<BloodGroup> group = group(parts[2]);
        if (group.isEmpty()) {
            return bad(line, "bloodbank.line.group", parts[2]);
        }
        if (!parts[3].matches("-?\\d{1,6}")) {
            return bad(line, "bloodbank.units.range", Filling.UNITS_MAX);
        }
        return date(parts[4]).map(expires -> new BagLine(line, new NewBag(parts[0].toUpperCase(Locale.ROOT), product.get(), group.get(),
                Integer.parseInt(parts[3]), null, expires), null)).orElseGet(() -> bad(line, "bloodbank.line.date", parts[4]));
    }

    private static BagLine bad(int line, String key, Object... args) {
        return new BagLine(line, null, new Message(key, args));
    }

    private static Optional<BloodProduct> product(String text) {
        try {
            return Optional.of(PRODUCTS.containsKey(text.toUpperCase(Locale.ROOT)) ? PRODUCTS.get(text.toUpperCase(Locale.ROOT))
                    : BloodProduct.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** {@code A+}, {@code A型阳性}, {@code A型Rh阳性}, {@code A POS} without the blank. */
    static Optional<BloodGroup> group(String text) {
        String code = text.toUpperCase(Locale.ROOT).replace("型", "").replace("RH", "").replace("(D)", "").replace("＋", "+").replace("－", "-")
                .replace("−", "-").replace("阳性", "+").replace("阴性", "-").replace("POS", "+").replace("NEG", "-").replace("0", "O");
        return BloodGroup.all().stream().filter(group -> group.code().equals(code)).findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        String iso = text.replace('/', '-').replace('.', '-');
        try {
            return Optional.of(iso.matches("\\d{8}") ? LocalDate.parse(iso, DateTimeFormatter.BASIC_ISO_DATE) : LocalDate.parse(iso));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
