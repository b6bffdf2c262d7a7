package cn.muan.ledger;

/**
 * What is asked of a ledger.
 *
 * @param text         name, pinyin or number; null or blank for everybody
 * @param institution  code, null for all
 * @param community    code, null for all
 * @param breachedOnly only with an open duty past its due instant
 */
public record LedgerFilter(String text, String institution, String community, boolean breachedOnly, Which which) {

    /** Women of today (managed, or not enrolled and within 42 days of the ending), only managed or only closed cases, or everyone. */
    public enum Which { CURRENT, MANAGED, CLOSED, ALL }

    public static LedgerFilter everybody() {
        return new LedgerFilter(null, null, null, false, Which.CURRENT);
    }

    boolean searching() {
        return text != null && !text.isBlank();
    }
}
