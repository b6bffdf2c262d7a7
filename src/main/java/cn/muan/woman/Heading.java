package cn.muan.woman;

/** How a woman is called on screens: masked name, age, gestation or days since the ending, parity. Null parts are unknown. */
public record Heading(String name, Integer age, Gestation gestation, Ending.Kind ended, Long daysSince, Integer gravidity,
        Integer parity) {

    /** 张* 28岁 孕32+4 G2P1. */
    public String text() {
        var text = new StringBuilder(name).append(' ').append(age == null ? "年龄不详" : age + "岁").append(' ').append(time());
        if (gravidity != null && parity != null) {
            text.append(" G").append(gravidity).append('P').append(parity);
        }
        return text.toString();
    }

    private String time() {
        if (ended != null) {
            return (ended.birth() ? "产后" : "终止后") + daysSince + "天";
        }
        return gestation == null ? "孕周不详" : gestation.toString();
    }
}
