package cn.muan.worklist.ui;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.worklist.TaskMember;

/** Asks to whom a task is handed. */
class HandOverDialog extends Dialog {

    HandOverDialog(List<TaskMember> members, Consumer<TaskMember> handOver) {
        setHeaderTitle(getTranslation("worklist.hand-over"));
        var hand = new Button(getTranslation("worklist.hand-over"));
        hand.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        hand.setEnabled(false);
        var choice = new ComboBox<TaskMember>(getTranslation("worklist.hand-over.to"));
        choice.setItems(members);
        choice.setItemLabelGenerator(TaskMember::name);
        choice.setWidthFull();
        choice.addValueChangeListener(event -> hand.setEnabled(event.getValue() != null));
        hand.addClickListener(click -> {
            close();
            handOver.accept(choice.getValue());
        });
        if (members.isEmpty()) {
            add(new Paragraph(getTranslation("worklist.hand-over.nobody")));
        } else {
            add(choice);
        }
        getFooter().add(new Button(getTranslation("worklist.cancel"), click -> close()), hand);
    }
}
