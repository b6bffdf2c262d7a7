package cn.muan.access.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;

import cn.muan.access.OfferedAccounts;

/** The demo's accounts under their institutions; one click fills the form. */
class OfferedAccountsPanel extends Div {

    OfferedAccountsPanel(OfferedAccounts accounts, SerializableConsumer<String> fill) {
        addClassName("muan-offered");
        add(new H2(getTranslation("access.demo-title")),
                new Paragraph(getTranslation("access.demo-text", accounts.password())));
        Map<String, List<OfferedAccounts.Offer>> byPlace = accounts.offers().stream().collect(
                Collectors.groupingBy(OfferedAccounts.Offer::place, LinkedHashMap::new, Collectors.toList()));
        byPlace.forEach((place, offers) -> {
            add(new H3(place));
            offers.forEach(offer -> add(button(offer, fill)));
        });
    }

    private static Button button(OfferedAccounts.Offer offer, SerializableConsumer<String> fill) {
        var button = new Button(offer.label(), click -> fill.accept(offer.loginName()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText(offer.loginName());
        return button;
    }
}
