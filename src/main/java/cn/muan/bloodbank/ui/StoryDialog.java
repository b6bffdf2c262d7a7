package cn.muan.bloodbank.ui;

import java.time.format.DateTimeFormatter;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;

import cn.muan.base.ChinaTime;
import cn.muan.bloodbank.BloodBag;
import cn.muan.bloodbank.Movement;

/** Every movement of one bag. */
class StoryDialog extends Dialog {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    StoryDialog(BloodBag bag, List<Movement> story) {
        setHeaderTitle(getTranslation("bloodbank.story.of", bag.number()));
        var list = new OrderedList();
        story.forEach(movement -> list.add(new ListItem(sentence(movement))));
        add(list);
        getFooter().add(new Button(getTranslation("bloodbank.close"), click -> close()));
    }

    private String sentence(Movement movement) {
        String what = getTranslation("bloodbank.movement." + movement.kind(), BloodTexts.group(movement.group()), movement.units());
        return MOMENT.format(movement.at()) + "  " + what + " · " + movement.by() + part("bloodbank.movement.request", movement.requestKey())
                + part("bloodbank.movement.recipient", movement.recipient()) + part("bloodbank.movement.reason", movement.reason());
    }

    private String part(String key, String value) {
        return value == null ? "" : " · " + getTranslation(key, value);
    }
}
