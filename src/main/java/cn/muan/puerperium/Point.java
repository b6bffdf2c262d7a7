package cn.muan.puerperium;

import java.util.List;

/** When a woman is assessed after a birth (O10, S0（四）); each point is a duty of its own. */
public enum Point {
    /** 出院前 */
    DISCHARGE("O10a"),
    /** 产后访视; the visit itself is O38 where S3 二（七） applies */
    VISIT("O10b", "O38"),
    /** 产后42天健康检查 */
    CHECK_42("O10c");

    private final List<String> codes;

    Point(String... codes) {
        this.codes = List.of(codes);
    }

    /** Codes of the obligations it fulfils. */
    public List<String> codes() {
        return codes;
    }

    /** Message key of its name. */
    public String key() {
        return "puerperium.point." + name();
    }
}
