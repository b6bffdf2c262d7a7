package cn.muan.blood;

/** How urgent the blood is: an emergency passes no approval beforehand (《医疗机构临床用血管理办法》第20条, domain G1). */
public enum Urgency {
    EMERGENCY, ROUTINE;

    static Urgency of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
