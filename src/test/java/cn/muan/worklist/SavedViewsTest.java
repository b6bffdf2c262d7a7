package cn.muan.worklist;

import static cn.muan.worklist.ErrandProcess.WANG;
import static cn.muan.worklist.ErrandProcess.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import cn.muan.MuanTest;
import cn.muan.access.CurrentActor;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.worklist.InboxQuery.Folder;
import cn.muan.worklist.InboxQuery.Sort;
import cn.muan.worklist.SavedViews.SavedView;

@MuanTest
class SavedViewsTest {

    private static final InboxQuery RED = new InboxQuery(Folder.OVERDUE, Sort.AGE, "Task_X", "YZ-H1", Severity.RED, "张三");

    @Autowired
    SavedViews views;
    @Autowired
    CurrentActor current;

    @Test
    void a_view_is_kept_for_its_owner_without_what_was_searched() {
        current.as(WANG, () -> views.save("夜班交接", RED));
        assertThat(current.as(WANG, () -> views.mine())).singleElement()
                .satisfies(view -> assertThat(view.query()).isEqualTo(RED.searching(null)));
        assertThat(current.as(ZHAO, () -> views.mine())).isEmpty();
    }

    @Test
    void saving_again_replaces_and_deleting_forgets() {
        current.as(WANG, () -> {
            views.save("夜班交接", RED);
            views.save(" 夜班交接 ", InboxQuery.of(Folder.MINE));
        });
        SavedView kept = current.as(WANG, () -> views.mine()).get(0);
        assertThat(kept.query().folder()).isEqualTo(Folder.MINE);
        current.as(ZHAO, () -> views.delete(kept.id()));
        assertThat(current.as(WANG, () -> views.mine())).hasSize(1);
        current.as(WANG, () -> views.delete(kept.id()));
        assertThat(current.as(WANG, () -> views.mine())).isEmpty();
    }

    @Test
    void a_view_needs_a_name_and_there_are_not_too_many() {
        current.as(WANG, () -> {
            assertThatThrownBy(() -> views.save(" ", RED)).isInstanceOf(Refused.class).hasMessage("worklist.view-name");
            for (int number = 0; number < 20; number++) {
                views.save("视图" + number, RED);
            }
            assertThatThrownBy(() -> views.save("又一个", RED)).isInstanceOf(Refused.class).hasMessage("worklist.too-many-views");
        });
    }
}
