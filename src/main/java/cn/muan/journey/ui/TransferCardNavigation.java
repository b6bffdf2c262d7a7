package cn.muan.journey.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

import cn.muan.journey.Journey;

/** The door to the card for printing. */
final class TransferCardNavigation {

    static final String PREGNANCY = "pregnancy";
    static final String JOURNEY = "journey";
    static final String ROUTE = "transfer-card/:" + PREGNANCY + "/:" + JOURNEY;

    private TransferCardNavigation() {
    }

    /** The page's address below the root. */
    static String path(Journey journey) {
        return "transfer-card/" + journey.subject().pregnancyId() + "/" + journey.id();
    }

    /** Opens in a page of its own, so that the case thread stays. */
    static Anchor link(String text, Journey journey) {
        var link = new Anchor(path(journey), text, AnchorTarget.BLANK);
        link.addClassName("journey-card-link");
        return link;
    }
}
