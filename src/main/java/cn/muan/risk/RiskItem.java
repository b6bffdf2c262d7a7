package cn.muan.risk;

import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** One line of a screening or assessment table, as one version of the catalogue says it. */
@Entity
@Immutable
public class RiskItem {

    /** Groups of the table that are diseases of internal medicine or surgery 内外科合并症 (S3 三（二）); the rest are history, the pregnancy itself and infections. */
    private static final Set<String> COMORBIDITIES = Set.of("心血管系统", "呼吸系统", "消化系统", "泌尿系统", "内分泌系统", "血液系统",
            "神经精神系统", "免疫系统", "肿瘤");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int lineNumber;
    private String code;
    @Column(name = "group_zh")
    private String group;
    private String groupEn;
    @Column(name = "text_zh")
    private String text;
    private String textEn;
    @Enumerated(EnumType.STRING)
    private ItemColour colour;
    private boolean infectious;
    private boolean recalled;
    private String source;
    private String suggestion;

    protected RiskItem() {
    }

    RiskItem(int lineNumber, String code, String group, String groupEn, String text, String textEn, ItemColour colour,
            boolean infectious, boolean recalled, String source, String suggestion) {
        this.lineNumber = lineNumber;
        this.code = code;
        this.group = group;
        this.groupEn = groupEn;
        this.text = text;
        this.textEn = textEn;
        this.colour = colour;
        this.infectious = infectious;
        this.recalled = recalled;
        this.source = source;
        this.suggestion = suggestion;
    }

    public String code() {
        return code;
    }

    public String group() {
        return group;
    }

    public String groupEn() {
        return groupEn;
    }

    public String text() {
        return text;
    }

    public String textEn() {
        return textEn;
    }

    /** Empty for a screening item: a screening knows positive and negative only. */
    public Optional<ItemColour> colour() {
        return Optional.ofNullable(colour);
    }

    /** Tells of an infectious disease: shown to treating roles only. */
    public boolean infectious() {
        return infectious;
    }

    /** A comorbidity of internal medicine or surgery; an infection is a fact of its own. */
    public boolean comorbidity() {
        return COMORBIDITIES.contains(group) && !infectious;
    }

    /** Recalled, not read in a public copy: needs a clinician's confirmation (需临床确认). */
    public boolean recalled() {
        return recalled;
    }

    public String source() {
        return source;
    }

    /** FEEL over the case's facts that ticks the item beforehand, empty where none does. */
    public String suggestion() {
        return suggestion == null ? "" : suggestion;
    }

    /** Everything the version fixes, for its hash. */
    String fingerprint() {
        return String.join("\u0001", String.valueOf(lineNumber), code, group, groupEn, text, textEn, colour == null ? "" : colour.code(),
                String.valueOf(infectious), String.valueOf(recalled), source, suggestion());
    }
}
