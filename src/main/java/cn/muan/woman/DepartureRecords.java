package cn.muan.woman;

import java.util.Collection;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of deaths and emigrations. */
interface DepartureRecords extends JpaRepository<Departure, Long> {

    Optional<Departure> findByOpenSubject(String subject);

    boolean existsByOpenSubjectInAndKind(Collection<String> subjects, Departure.Kind kind);
}
