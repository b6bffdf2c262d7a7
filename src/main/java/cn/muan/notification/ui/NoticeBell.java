package cn.muan.notification.ui;

import java.time.format.DateTimeFormatter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;

import cn.muan.base.ChinaTime;
import cn.muan.base.ui.HeaderPart;
import cn.muan.notification.Notice;
import cn.muan.notification.NoticeBoard;

/** The bell: how many notices of the person's groups are unread, and the latest of them. */
@org.springframework.stereotype.Component
class NoticeBell implements HeaderPart {

    private static final int SHOWN = 20;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final NoticeBoard board;

    NoticeBell(NoticeBoard board) {
        this.board = board;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component render() {
        Button bell = new Button(VaadinIcon.BELL_O.create());
        bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        count(bell, board.unread());
        bell.addAttachListener(attached -> {
            UI ui = attached.getUI();
            var subscription = board.subscribe(() -> ui.access(() -> count(bell, board.unread())));
            bell.addDetachListener(detached -> {
                subscription.cancel();
                detached.unregisterListener();
            });
        });
        bell.addClickListener(click -> {
            latest(bell).open();
            count(bell, 0);
        });
        return bell;
    }

    private static void count(Button bell, int unread) {
        String number = unread == NoticeBoard.COUNT_LIMIT
                ? bell.getTranslation("notification.more", String.valueOf(unread - 1)) : String.valueOf(unread);
        bell.setText(unread == 0 ? "" : number);
        bell.setAriaLabel(bell.getTranslation(unread == 0 ? "notification.bell" : "notification.bell.unread", number));
    }

    private Dialog latest(Button bell) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(bell.getTranslation("notification.bell"));
        UnorderedList list = new UnorderedList();
        for (Notice notice : board.open(SHOWN)) {
            list.add(new ListItem(MOMENT.format(notice.createdAt()) + "  "
                    + bell.getTranslation(notice.textKey(), notice.args().stream().map(arg -> bell.getTranslation(arg)).toArray())));
        }
        dialog.add(list.getChildren().findAny().isPresent() ? list : new Paragraph(bell.getTranslation("notification.empty")));
        Button close = new Button(bell.getTranslation("notification.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        return dialog;
    }
}
