package cn.muan.bloodbank;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/**
 * Whose blood a person sees: those who keep it their own; a hospital's offices their hospital's and the stations that serve it; the offices and
 * commissions of a place every bank in it and the stations that serve it.
 */
@Component
public class StockSight {

    static final Role[] KEEPERS = {Role.BLOOD_DISPATCHER, Role.BLOOD_BANK};
    private static final Set<Role> HOSPITAL_OFFICES = Set.of(Role.SAFETY_OFFICE);
    private static final Set<Role> PLACE_OFFICES = Set.of(Role.DISTRICT_SAFETY_OFFICE, Role.COMMISSION);

    private final Directory directory;
    private final CurrentActor actor;

    StockSight(Directory directory, CurrentActor actor) {
        this.directory = directory;
        this.actor = actor;
    }

    /** Banks and stations the current person may read, own ones first, by name. */
    public List<Organisation> readable() {
        Actor reader = actor.require();
        return directory.all().stream().filter(Organisation::active).filter(StockSight::holds).filter(holder -> reads(reader, holder))
                .sorted(Comparator.comparing((Organisation holder) -> !reader.organisations().contains(holder.code()))
                        .thenComparing(holder -> holder.kind() != Organisation.Kind.BLOOD_STATION).thenComparing(Organisation::code)).toList();
    }

    /** Whether the current person keeps the blood of the holder. */
    public boolean mayKeep(String holder) {
        Actor reader = actor.require();
        return reader.system() || reader.is(Role.BLOOD_DISPATCHER, holder) || reader.is(Role.BLOOD_BANK, holder);
    }

    Actor requireKeep(String holder) {
        return actor.requireAt(holder, KEEPERS);
    }

    Actor requireRead(String holder) {
        Actor reader = actor.require();
        if (!reads(reader, directory.organisation(holder))) {
            throw new AccessDeniedException("not this bank's blood");
        }
        return reader;
    }

    private boolean reads(Actor reader, Organisation holder) {
        return reader.system() || reader.groups().stream().anyMatch(group -> reads(group, holder));
    }

    private boolean reads(Group group, Organisation holder) {
        if (keeps(group.role())) {
            return group.organisation().equals(holder.code());
        }
        boolean hospital = HOSPITAL_OFFICES.contains(group.role());
        if (!hospital && !PLACE_OFFICES.contains(group.role())) {
            return false;
        }
        String at = directory.organisation(group.organisation()).jurisdiction();
        boolean serving = holder.kind() == Organisation.Kind.BLOOD_STATION && directory.lineage(at).contains(holder.jurisdiction());
        return serving || (hospital ? group.organisation().equals(holder.code()) : directory.lineage(holder.jurisdiction()).contains(at));
    }

    private static boolean keeps(Role role) {
        return role == Role.BLOOD_DISPATCHER || role == Role.BLOOD_BANK;
    }

    private static boolean holds(Organisation place) {
        return place.kind() == Organisation.Kind.BLOOD_STATION || place.kind() == Organisation.Kind.HOSPITAL;
    }
}
