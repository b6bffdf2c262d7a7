package cn.muan.demo;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.ambulance.Fleet;
import cn.muan.ambulance.VehicleSheet;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.directory.Place;
import cn.muan.directory.RescueLevel;
import cn.muan.directory.Specialty;

/** The example jurisdictions, institutions and ambulances of {@code demo/*.csv}; loading twice changes nothing. */
@Component
public class DemoDirectory {

    private final Directory directory;
    private final Fleet fleet;
    private final CurrentActor currentActor;

    DemoDirectory(Directory directory, Fleet fleet, CurrentActor currentActor) {
        this.directory = directory;
        this.fleet = fleet;
        this.currentActor = currentActor;
    }

    /** Adds what is not there yet. */
    @Transactional
    public void load() {
        currentActor.as(Actor.system("demo"), () -> {
            DemoTable.rows("jurisdictions.csv").stream().filter(row -> !known(row.get(0))).forEach(this::addJurisdiction);
            Set<String> organisations = directory.all().stream().map(Organisation::code).collect(Collectors.toCollection(HashSet::new));
            DemoTable.rows("organisations.csv").stream().filter(row -> !organisations.contains(row.get(0))).forEach(this::addOrganisation);
            DemoTable.rows("vehicles.csv").forEach(this::addVehicle);
        });
    }

    private boolean known(String jurisdiction) {
        try {
            directory.jurisdiction(jurisdiction);
            return true;
        } catch (Refused unknown) {
            return false;
        }
    }

    private static Set<Specialty> specialties(String column) {
        return column.isBlank() ? Set.of() : Arrays.stream(column.split(" ")).map(Specialty::valueOf).collect(Collectors.toSet());
    }

    private static Place place(String latitude, String longitude) {
        return latitude.isBlank() ? null : new Place(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }

    private void addJurisdiction(List<String> row) {
        directory.add(new Jurisdiction(row.get(0), row.get(1), row.get(2), row.get(3).isEmpty() ? null : row.get(3)));
    }

    private void addVehicle(List<String> row) {
        fleet.addDemo(row.get(0), new VehicleSheet(row.get(1), row.get(2), place(row.get(3), row.get(4)), Integer.parseInt(row.get(5)), true));
    }

    private void addOrganisation(List<String> row) {
        directory.add(new Organisation(row.get(0), row.get(1), row.get(2), Organisation.Kind.valueOf(row.get(3)), row.get(4))
                .licensed(Integer.parseInt(row.get(5)), "yes".equals(row.get(6)), "yes".equals(row.get(7)))
                .equipped(RescueLevel.valueOf(row.get(8)), specialties(row.get(9)), place(row.get(10), row.get(11))));
    }
}
