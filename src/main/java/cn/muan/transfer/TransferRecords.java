package cn.muan.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The stored transfers. */
interface TransferRecords extends JpaRepository<Transfer, Long> {

    /** Whoever answers, is silent or assigns waits here for the other, so that one of them sees what the other did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Transfer t where t.id = :id")
    Optional<Transfer> lock(long id);

    Optional<Transfer> findByOpenSubject(String subject);

    List<Transfer> findBySubjectOrderByIdDesc(String subject, Limit limit);

    List<Transfer> findBySubject(String subject);

    /** Open ones of cases that one sees, the longest waiting first. */
    @Query(nativeQuery = true, value = """
            select t.* from transfer t where t.open_subject is not null and (:everything or exists (select 1 from case_participation p
            where p.subject = t.subject and (p.organisation in (:organisations) or p.jurisdiction in (:jurisdictions))))
            order by t.round_began_at, t.id limit :most""")
    List<Transfer> visible(boolean everything, Collection<String> organisations, Collection<String> jurisdictions, int most);
}
