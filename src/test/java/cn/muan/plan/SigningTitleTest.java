package cn.muan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import cn.muan.access.Title;

class SigningTitleTest {

    @Test
    void only_associate_chiefs_and_chiefs_judge_whether_a_pregnancy_should_go_on() {
        assertThat(Arrays.stream(Title.values()).filter(SigningTitle::maySign)).containsExactly(Title.ASSOCIATE_CHIEF, Title.CHIEF);
    }
}
