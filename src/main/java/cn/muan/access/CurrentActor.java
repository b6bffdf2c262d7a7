package cn.muan.access;

import java.util.function.Supplier;

/** Who asks in this thread: every service method starts here. */
public interface CurrentActor {

    /**
     * The actor of this thread.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is signed in
     */
    Actor require();

    /** Does the work as the given actor and restores the former one afterwards. */
    <T> T as(Actor actor, Supplier<T> work);

    default void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    /**
     * The actor, who must hold one of the roles at the organisation; the system actor always passes.
     *
     * @throws org.springframework.security.access.AccessDeniedException otherwise
     */
    Actor requireAt(String organisation, Role... roles);

    /** The actor, who must hold one of the roles anywhere; the system actor always passes. */
    Actor requireRole(Role... roles);
}
