package cn.muan.woman;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张丽华, 张*", "欧阳娜, 欧阳*", "欧阳, 欧*", "尉迟小花, 尉迟*", "阿依古丽·买买提, 阿*", "Maria Silva, M*", "𠮷田, 𠮷*"})
    void of_a_name_only_the_surname_stands(String name, String masked) {
        assertThat(NameMask.name(name)).isEqualTo(masked);
    }

    @Test
    void an_unknown_name_is_a_state_of_its_own() {
        assertThat(NameMask.name(null)).isEqualTo("姓名不详");
    }

    @ParameterizedTest
    @CsvSource({"500103199702280248, 500*************48", "E12345678, E*******8", "AB, **"})
    void of_a_number_too_little_stands_to_guess_the_rest(String number, String masked) {
        assertThat(NameMask.number(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13800001234, 138****1234", "02365432100, 023****2100", "+85260001234, **********34", "12345, *****"})
    void of_a_phone_the_ends_stand(String phone, String masked) {
        assertThat(NameMask.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"曾丽, zengli, zl", "单静, shanjing, sj", "仇英, qiuying, qy", "解放, xiefang, xf", "尉迟燕, yuchiyan, ycy", "吕绿, lvlv, ll",
        "Maria Silva, mariasilva, mariasilva"})
    void a_surname_is_read_as_a_surname(String name, String full, String initials) {
        assertThat(Pinyin.full(name)).isEqualTo(full);
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
    }

    @Test
    void every_reading_can_be_typed() {
        assertThat(Pinyin.keys("单长乐")).contains("单长乐", "长乐", "shanchangle", "danzhangyue", "scl", "dzy");
    }

    @Test
    void a_name_of_many_readings_does_not_flood_the_index() {
        assertThat(Pinyin.keys("曾单解乐长行重")).hasSizeLessThan(60);
    }

    @Test
    void a_heading_says_what_is_known_and_what_is_not() {
        assertThat(new Heading("张*", 28, new Gestation(32, 4), null, null, 2, 1).text()).isEqualTo("张* 28岁 孕32+4 G2P1");
        assertThat(new Heading("姓名不详", null, null, null, null, null, null).text()).isEqualTo("姓名不详 年龄不详 孕周不详");
        assertThat(new Heading("李*", 31, null, Ending.Kind.STILLBIRTH, 3L, 1, 0).text()).isEqualTo("李* 31岁 产后3天 G1P0");
        assertThat(new Heading("李*", 31, null, Ending.Kind.ECTOPIC, 3L, 1, 0).text()).isEqualTo("李* 31岁 终止后3天 G1P0");
    }
}
