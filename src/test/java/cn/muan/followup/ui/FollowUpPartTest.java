package cn.muan.followup.ui;

import static cn.muan.casework.CaseStage.notReached;
import static cn.muan.casework.CaseStage.reached;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;

@MuanTest
@Import(CaseStage.class)
class FollowUpPartTest {

    private static final String WORKER = "maternal-worker@YZ-C1";

    @Autowired
    private CaseStage stage;

    @Autowired
    private FollowUpPart part;

    @Autowired
    private ApplicationContext context;

    private Subject her;

    @BeforeEach
    void a_red_infectious_woman_in_a_browser() {
        stage.begin("2026-01-31T10:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close_the_browser() {
        MockVaadin.tearDown();
    }

    @Test
    void a_woman_who_is_not_followed_up_has_no_tab() {
        assertThat(stage.ask("attending@YZ-H1", () -> Optional.ofNullable(part.render(her)))).isEmpty();
    }

    @Test
    void the_tab_says_what_is_owed_next_what_was_missed_and_what_was_done() {
        stage.followed(her, Severity.RED, false, "YZ-C1");
        stage.until("2026-02-08T09:00");
        stage.complete(WORKER, her, "Task_VisitAtHome", reached("2026-02-08"));
        stage.complete(WORKER, her, "Task_CallByPhone", notReached("2026-02-08"));
        assertThat(words(WORKER)).contains("O30 电话随访 · 每周一次", "本期 2026-02-08 至 2026-02-14，2026-02-14 24:00 到期", "另有 1 期未履行",
                "O30 入户随访 · 每月一次", "下一期自 2026-03-01，2026-03-31 24:00 到期", "基准日 2026-01-31", "2026-02-08 入户随访 · 已联系上",
                "一般情况好，胎动正常", "2026-02-08 电话随访 · 未联系上：无人接听", "渝中区示例街道社区卫生服务中心");
        stage.until("2026-02-09T09:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(words("attending@YZ-H1")).contains("已结束的系列", "随访要求改变", "O31 电话随访 · 每月一次");
    }

    @Test
    void the_tab_speaks_english() {
        stage.followed(her, Severity.RED, false, "YZ-C1");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(words(WORKER)).contains("O30 call · every week", "This period: 2026-01-31 to 2026-02-07, due 2026-02-07 24:00");
    }

    @Test
    void words_about_an_infectious_woman_stay_with_those_who_treat_or_manage_her() {
        stage.followed(her, Severity.RED, true, "YZ-C1");
        Map<String, Object> answers = new HashMap<>(reached("2026-01-31"));
        answers.put("problem", true);
        answers.put("problemText", "漏服抗病毒药");
        stage.complete(WORKER, her, "Task_CallByPhone", answers);
        assertThat(words(WORKER)).contains("一般情况好", "漏服抗病毒药", "传");
        assertThat(words("high-risk-desk@YZ-MCH")).contains("漏服抗病毒药");
        assertThat(words("safety-office@YZ-H1")).doesNotContain("一般情况好", "漏服抗病毒药", "传（紫）").contains("只对诊治和管理人员显示", "尚未报告");
    }

    private String words(String group) {
        return stage.ask(group, () -> part.render(her)).getElement().getTextRecursively();
    }
}
