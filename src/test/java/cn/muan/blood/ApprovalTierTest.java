package cn.muan.blood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 《医疗机构临床用血管理办法》第20条. */
class ApprovalTierTest {

    @ParameterizedTest
    @CsvSource({"200, SUPERIOR", "799, SUPERIOR", "800, HEAD", "1599, HEAD", "1600, MEDICAL", "20000, MEDICAL"})
    void the_volume_of_a_day_decides_who_approves(int ml, ApprovalTier tier) {
        assertThat(ApprovalTier.of(ml)).isEqualTo(tier);
    }
}
