package cn.muan.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people with an account, as the rest of the house asks for them; answers only a signed-in or system actor. */
public interface People {

    /** The enabled person with this id. */
    Optional<Actor> byId(long personId);

    /** The enabled person with this login name. */
    Optional<Actor> byLogin(String loginName);

    /** Enabled members of the group, by name; at most 200. */
    List<Actor> membersOf(Group group);

    /** Display names by id in one query, also of disabled people; unknown ids are left out. */
    Map<Long, String> names(Collection<Long> personIds);
}
