package cn.muan.journey;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.springframework.stereotype.Component;

import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Institutions that can treat an obstetric emergency, the nearest to where she left first (O47, S2 四.8「就近转运到具备产科急救能力」). */
@Component
class Destinations {

    private static final int MOST = 20;

    private final Directory directory;

    Destinations(Directory directory) {
        this.directory = directory;
    }

    /** @param kilometres as the crow flies from the sender's, empty where one of the places is unknown */
    record Choice(Organisation institution, OptionalDouble kilometres) {
    }

    /** Neither the one she left nor the one she is bound for. */
    List<Choice> choices(Journey journey) {
        Organisation origin = directory.organisation(journey.origin());
        return directory.all().stream().filter(Organisation::active).filter(Organisation::obstetricEmergency)
                .filter(one -> !one.code().equals(journey.origin()) && !one.code().equals(journey.receiver()))
                .map(one -> new Choice(one, origin.kilometresTo(one)))
                .sorted(Comparator.comparingDouble((Choice choice) -> choice.kilometres().orElse(Double.MAX_VALUE))
                        .thenComparing(choice -> choice.institution().code()))
                .limit(MOST).toList();
    }
}
