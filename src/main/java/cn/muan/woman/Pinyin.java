package cn.muan.woman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How a name is typed without Chinese characters: in every reading of its characters, the surname's own reading first. */
final class Pinyin {

    private static final int READINGS_AT_MOST = 24;

    // Characters read differently as a surname (现代汉语词典, entries marked 姓).
    private static final Map<String, String> SURNAMES = table("曾 zeng 单 shan 仇 qiu 解 xie 任 ren 区 ou 查 zha 朴 piao 翟 zhai 盖 ge 乐 yue "
            + "种 chong 洗 xian 覃 qin 缪 miao 秘 bi 折 she 繁 po 员 yun 祭 zhai 黑 he 召 shao 华 hua 纪 ji 葛 ge 谌 chen 宓 mi 尉 wei "
            + "卜 bu 车 che 沈 shen 石 shi 贾 jia 俞 yu 宿 su 冯 feng 薄 bo 佴 nai 隗 wei 逄 pang 那 na 哈 ha 句 gou 重 chong 应 ying 钻 zuan "
            + "万俟 mo,qi 尉迟 yu,chi 长孙 zhang,sun 澹台 tan,tai 单于 chan,yu 令狐 ling,hu 夏侯 xia,hou 鲜于 xian,yu 乐正 yue,zheng");
    private static final HanyuPinyinOutputFormat PLAIN = plain();

    private Pinyin() {
    }

    /** Full pinyin of the first reading, such as {@code zhanglihua}. */
    static String full(String name) {
        return String.join("", readings(name).get(0));
    }

    static String initials(String name) {
        return initials(readings(name).get(0));
    }

    /** Everything a search may begin with: the name and its given name, pinyin and initials in each reading. */
    static Set<String> keys(String name) {
        var keys = new LinkedHashSet<String>();
        String plain = name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        keys.add(plain);
        for (int i = 1; i < plain.length() && plain.length() <= 6; i++) {
            keys.add(plain.substring(i));
        }
        for (List<String> reading : readings(name)) {
            keys.add(String.join("", reading));
            keys.add(initials(reading));
        }
        keys.removeIf(String::isEmpty);
        return keys;
    }

    private static String initials(List<String> reading) {
        var initials = new StringBuilder();
        reading.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    private static List<List<String>> readings(String name) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (List<String> choices : syllables(name)) {
            var longer = new ArrayList<List<String>>();
            for (List<String> begun : all) {
                for (String choice : choices) {
                    var reading = new ArrayList<>(begun);
                    reading.add(choice);
                    longer.add(reading);
                }
            }
            all = longer.size() > READINGS_AT_MOST ? longer.subList(0, READINGS_AT_MOST) : longer;
        }
        return all;
    }

    private static List<List<String>> syllables(String name) {
        var syllables = new ArrayList<List<String>>();
        String surname = NameMask.surname(name);
        String own = SURNAMES.get(surname);
        for (int i = 0; i < name.length(); i++) {
            var choices = new LinkedHashSet<String>();
            if (own != null && i < surname.length()) {
                choices.add(own.split(",")[i]);
            }
            choices.addAll(readings(name.charAt(i)));
            if (!choices.isEmpty()) {
                syllables.add(List.copyOf(choices));
            }
        }
        return syllables;
    }

    private static List<String> readings(char character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? List.of(String.valueOf(Character.toLowerCase(character))) : List.of();
        }
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
            return found == null ? List.of() : Arrays.stream(found).distinct().toList();
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HanyuPinyinOutputFormat plain() {
        var format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }

    private static Map<String, String> table(String pairs) {
        var words = pairs.split(" ");
        var table = new java.util.HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
