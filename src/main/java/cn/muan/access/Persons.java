package cn.muan.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The stored people. */
interface Persons extends JpaRepository<Person, Long> {

    @EntityGraph(attributePaths = "memberships")
    Optional<Person> findByLoginName(String loginName);

    @EntityGraph(attributePaths = "memberships")
    @Query("select p from Person p where p.id = :id")
    Optional<Person> withMemberships(long id);

    boolean existsByLoginName(String loginName);

    @Query("select p.id from Person p where p.enabled = true and exists "
            + "(select 1 from Membership m where m.person = p and m.role = :role and m.organisation = :organisation) order by p.displayName, p.id")
    List<Long> memberIds(Role role, String organisation, Pageable window);

    @Query("select distinct p from Person p left join fetch p.memberships where p.id in :ids order by p.displayName, p.id")
    List<Person> withMemberships(Collection<Long> ids);

    @Query("select p.id, p.displayName from Person p where p.id in :ids")
    List<Object[]> names(Collection<Long> ids);

    @Query("select p.id from Person p where lower(p.loginName) like :text or lower(p.displayName) like :text "
            + "or exists (select 1 from Membership m where m.person = p and lower(m.organisation) like :text) order by p.loginName")
    List<Long> search(String text, Pageable window);

    @Query("select count(p) from Person p where p.enabled = true and p.demo = false and exists "
            + "(select 1 from Membership m where m.person = p and m.role = cn.muan.access.Role.ADMINISTRATOR)")
    long administrators();
}
