package cn.muan.critical;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of death notices. */
interface DeathNoticeRecords extends JpaRepository<DeathNotice, Long> {

    Optional<DeathNotice> findByOpenSubject(String subject);

    List<DeathNotice> findBySubject(String subject);

    List<DeathNotice> findTop5BySubjectOrderByIdDesc(String subject);
}
