package cn.muan.woman;

import java.util.Set;

/** What of a name, number or phone may stand on a screen before it is revealed: 张*, 500*************24, 138****1234. */
public final class NameMask {

    // The compound surnames of the Hundred Family Surnames (百家姓) and a few common ones since.
    private static final Set<String> COMPOUND = Set.of(("欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 "
            + "公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 "
            + "令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 南荣 单于 淳于 即墨 达奚").split(" "));

    private NameMask() {
    }

    /** The surname and one star whatever the length; 姓名不详 where nobody knows it. */
    public static String name(String name) {
        if (name == null || name.isBlank()) {
            return "姓名不详";
        }
        return surname(name) + "*";
    }

    static String surname(String name) {
        if (name.length() > 2 && COMPOUND.contains(name.substring(0, 2))) {
            return name.substring(0, 2);
        }
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** First three and last two; of a short number only the first and the last. */
    public static String number(String number) {
        if (number == null || number.isBlank()) {
            return "";
        }
        if (number.length() < 3) {
            return "*".repeat(number.length());
        }
        return number.length() < 10 ? middle(number, 1, 1) : middle(number, 3, 2);
    }

    /** 138****1234; of another number only the last two. */
    public static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        if (phone.length() < 7) {
            return "*".repeat(phone.length());
        }
        return phone.length() == 11 ? middle(phone, 3, 4) : middle(phone, 0, 2);
    }

    private static String middle(String text, int head, int tail) {
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
