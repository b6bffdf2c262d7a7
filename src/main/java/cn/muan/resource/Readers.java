package cn.muan.resource;

import org.springframework.security.access.AccessDeniedException;

import cn.muan.access.Actor;
import cn.muan.access.Group;
import cn.muan.access.Role;

/** Who may read what institutions keep ready: whoever works on cases, and the house itself. */
final class Readers {

    private Readers() {
    }

    static void require(Actor reader) {
        if (!reader.system() && reader.groups().stream().map(Group::role).noneMatch(Role::worksOnCases)) {
            throw new AccessDeniedException("resources are for those who work on cases");
        }
    }
}
