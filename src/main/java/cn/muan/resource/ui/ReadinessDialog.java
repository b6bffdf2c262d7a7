package cn.muan.resource.ui;

import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;

import cn.muan.directory.Organisation;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.ReadinessBoard;
import cn.muan.resource.ReadyItem;

/** Declares the 24-hour readiness of one's own rescue centre. */
class ReadinessDialog extends EntryDialog {

    private final CheckboxGroup<ReadyItem> ready = new CheckboxGroup<>(ResourceTexts.say("resource.readiness.items"));
    private final TextArea shortfall = new TextArea(ResourceTexts.say("resource.readiness.shortfall"));

    ReadinessDialog(Organisation at, ReadinessBoard board, UnitOfWork work, Runnable done) {
        super(ResourceTexts.say("resource.readiness.title", at.name()), done);
        ready.setItems(ReadyItem.values());
        ready.setItemLabelGenerator(ResourceTexts::item);
        ready.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        shortfall.setWidthFull();
        shortfall.setHelperText(ResourceTexts.say("resource.readiness.shortfall-hint"));
        add(ready, shortfall);
        footer(() -> work.run(() -> board.declare(at.code(), Set.copyOf(ready.getValue()), shortfall.getValue())),
                Map.of("ready", ready, "shortfall", shortfall));
    }

    /** Declarations never overwrite one another. */
    @Override
    String reread() {
        return "";
    }
}
