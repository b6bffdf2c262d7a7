package cn.muan.journey.ui;

import java.util.List;

import com.vaadin.flow.component.Component;

import cn.muan.base.Subject;
import cn.muan.journey.CardFiles;
import cn.muan.journey.Journey;
import cn.muan.journey.Journeys;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 运送: the stamps of each journey as a line, the newest journey first. */
@org.springframework.stereotype.Component
class JourneyPart implements CaseThreadPart {

    private final Journeys journeys;
    private final CardFiles cards;
    private final JourneyTexts texts;

    JourneyPart(Journeys journeys, CardFiles cards, JourneyTexts texts) {
        this.journeys = journeys;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public String label() {
        return "journey.tab";
    }

    @Override
    public Component render(Subject subject) {
        List<Journey> found = journeys.of(subject);
        return found.isEmpty() ? null : new JourneyPanel(found, journeys.stamps(found), cards.cards(found), texts);
    }
}
