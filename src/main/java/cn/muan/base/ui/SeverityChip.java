package cn.muan.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;

import cn.muan.base.Severity;

/** 绿 黄 橙 红 as a filled chip with its word; 未评估 where there is no severity yet. */
public class SeverityChip extends Span {

    /** @param severity null where nothing was assessed yet */
    public SeverityChip(Severity severity) {
        String code = severity == null ? "none" : severity.code();
        addClassNames("muan-chip", "muan-severity-" + code);
        setText(I18NProvider.translate("base.severity." + code));
        setTitle(I18NProvider.translate("base.severity-title." + code));
    }
}
