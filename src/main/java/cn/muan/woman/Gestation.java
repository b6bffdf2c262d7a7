package cn.muan.woman;

/** Gestational age in completed weeks and days (0–6); {@code toString} gives 孕32+4. */
public record Gestation(int weeks, int days) {

    public static Gestation ofDays(long total) {
        if (total < 0) {
            throw new IllegalArgumentException("before the pregnancy began");
        }
        return new Gestation((int) (total / 7), (int) (total % 7));
    }

    public int totalDays() {
        return weeks * 7 + days;
    }

    @Override
    public String toString() {
        return "孕" + weeks + "+" + days;
    }
}
