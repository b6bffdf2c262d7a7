package cn.muan.journey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.Subject;
import cn.muan.journey.Journey;
import cn.muan.journey.Journeys;
import cn.muan.timeline.ui.CaseThreadPart;

/** Who is responsible for her while she is on her way: the sender until the receiver has signed (O40); while another is sought the transfer says so. */
@org.springframework.stereotype.Component
class JourneyHolderPart implements CaseThreadPart {

    private final Journeys journeys;
    private final JourneyTexts texts;

    JourneyHolderPart(Journeys journeys, JourneyTexts texts) {
        this.journeys = journeys;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Component render(Subject subject) {
        return journeys.open(subject).filter(journey -> journey.state() != Journey.State.SEEKING).map(this::line).orElse(null);
    }

    private Component line(Journey journey) {
        var line = new Div(new Span(switch (journey.state()) {
            case CARRYING, ARRIVED -> texts.text("journey.holder.sender", texts.organisation(journey.origin()), texts.organisation(journey.receiver()),
                    texts.text(journey.reached().key()));
            default -> texts.text("journey.holder.receiver", texts.organisation(journey.receiver()), texts.at(journey.handedOverAt()));
        }));
        line.addClassName("case-holder");
        return line;
    }
}
