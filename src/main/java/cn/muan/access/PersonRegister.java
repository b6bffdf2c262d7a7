package cn.muan.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people as stored. */
@Service
@Transactional(readOnly = true)
class PersonRegister implements People {

    private static final int MEMBERS_MAX = 200;

    private final Persons persons;
    private final CurrentActor currentActor;

    PersonRegister(Persons persons, CurrentActor currentActor) {
        this.persons = persons;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<Actor> byId(long personId) {
        currentActor.require();
        return persons.withMemberships(personId).filter(Person::enabled).map(Person::asActor);
    }

    @Override
    public Optional<Actor> byLogin(String loginName) {
        currentActor.require();
        return persons.findByLoginName(AccountRules.normalised(loginName)).filter(Person::enabled).map(Person::asActor);
    }

    @Override
    public List<Actor> membersOf(Group group) {
        currentActor.require();
        List<Long> ids = persons.memberIds(group.role(), group.organisation(), PageRequest.of(0, MEMBERS_MAX));
        return ids.isEmpty() ? List.of() : persons.withMemberships(ids).stream().map(Person::asActor).toList();
    }

    @Override
    public Map<Long, String> names(Collection<Long> personIds) {
        currentActor.require();
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return persons.names(personIds).stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
