package cn.muan.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 途中病情加重: whoever is with her takes her to the nearest institution that can help. */
@Component
class WorsensOnTheWayAct implements CaseAct {

    private final Carrying carrying;
    private final Destinations destinations;
    private final JourneyBook book;
    private final JourneyStory story;

    WorsensOnTheWayAct(Carrying carrying, Destinations destinations, JourneyBook book, JourneyStory story) {
        this.carrying = carrying;
        this.destinations = destinations;
        this.book = book;
        this.story = story;
    }

    @Override
    public String key() {
        return "worsens-on-the-way";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public boolean offered(Subject subject) {
        return underWay(subject).filter(carrying::mayReroute).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        var facts = new HashMap<String, Object>();
        underWay(subject).ifPresent(journey -> {
            List<Destinations.Choice> choices = destinations.choices(journey);
            facts.put("destinations", choices.stream().map(WorsensOnTheWayAct::option).toList());
            choices.stream().findFirst().ifPresent(nearest -> {
                facts.put("destination", nearest.institution().code());
                facts.put("nearest", nearest.institution().code());
            });
        });
        return facts;
    }

    private static Map<String, String> option(Destinations.Choice choice) {
        String far = choice.kilometres().isPresent() ? String.format(" · %.1f km", choice.kilometres().getAsDouble()) : "";
        String english = choice.institution().nameEn() == null ? choice.institution().name() : choice.institution().nameEn();
        return Map.of("value", choice.institution().code(), "label", choice.institution().name() + far, "labelEn", english + far);
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        Journey journey = underWay(subject).orElseThrow();
        carrying.worsens(journey, answers.text("destination").orElseThrow(), answers.text("farReason").orElse(null));
        journey.worsened(answers.text("condition").orElseThrow());
        book.save(journey);
        story.act(journey, "worsened");
    }

    private Optional<Journey> underWay(Subject subject) {
        return book.open(subject).filter(one -> one.state().onTheWay());
    }
}
