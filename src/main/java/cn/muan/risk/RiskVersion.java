package cn.muan.risk;

import java.util.List;

/**
 * One version of a woman's colour as the current actor may see it.
 *
 * @param items            the items shown to this actor, in the order of the table
 * @param hiddenItems      whether items that tell of an infectious disease were left out
 * @param showsInfectious  whether this actor may know whether the assessment is infectious
 * @param catalogueVersion version of the table it was assessed by
 */
public record RiskVersion(Assessment assessment, List<RiskItem> items, boolean hiddenItems, boolean showsInfectious, String catalogueVersion) {

    public boolean infectious() {
        return showsInfectious && assessment.infectious();
    }
}
