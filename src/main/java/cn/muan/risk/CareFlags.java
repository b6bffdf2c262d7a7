package cn.muan.risk;

import java.util.HashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.woman.PregnancyFacts;

/** What the care-level table asks beside colour and age: her key-person flags, and whether an assessment found a comorbidity (S3 三（二）). */
@Component
class CareFlags {

    /** The word of the table for 内外科合并症. */
    static final String COMORBIDITY = "comorbidity";

    private final Catalogues catalogues;

    CareFlags(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Set<String> of(PregnancyFacts woman, Assessment assessment) {
        Set<String> flags = new HashSet<>(woman.flagCodes());
        if (catalogues.version(assessment.catalogueId()).pick(assessment.items()).stream().anyMatch(RiskItem::comorbidity)) {
            flags.add(COMORBIDITY);
        }
        return flags;
    }
}
