package cn.muan.risk.ui;

import java.util.Locale;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.directory.Organisation;
import cn.muan.risk.RiskStanding;

/** Colour and care level in one line; a booking institution below that level is named as a warning. */
@CssImport("./risk.css")
class SeverityLine extends Div {

    /** @param standing null before first contact
     * @param booking  null where she booked nowhere */
    SeverityLine(RiskStanding standing, boolean showInfectious, Organisation booking) {
        addClassName("risk-line");
        add(new SeverityChip(standing == null ? null : standing.severity().orElse(null)));
        if (showInfectious) {
            add(new InfectiousChip());
        }
        if (standing != null && standing.careLevel() > 0) {
            var care = new Span(getTranslation("risk.care." + standing.careLevel()));
            care.addClassName("risk-care");
            add(care);
            if (booking != null && booking.level() < standing.careLevel()) {
                var below = new Span(getTranslation("risk.care.below", name(booking)));
                below.addClassName("risk-care-below");
                below.getElement().setAttribute("role", "alert");
                add(below);
            }
        }
    }

    private String name(Organisation organisation) {
        return getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? organisation.nameEn() : organisation.name();
    }
}
