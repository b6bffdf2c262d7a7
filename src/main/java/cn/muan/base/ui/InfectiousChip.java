package cn.muan.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;

/** 传, outlined in purple, beside a severity and never instead of it; only for those who may see it. */
public class InfectiousChip extends Span {

    public InfectiousChip() {
        super(I18NProvider.translate("base.infectious"));
        addClassNames("muan-chip", "muan-infectious");
        setTitle(I18NProvider.translate("base.infectious-title"));
    }
}
