package cn.muan.periodic;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The table of recurring duties. */
interface PeriodicRecords extends JpaRepository<PeriodicDuty, Long> {

    Optional<PeriodicDuty> findBySubjectAndObligation(String subject, String obligation);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from PeriodicDuty d where d.subject = :subject and d.obligation = :obligation")
    Optional<PeriodicDuty> lock(String subject, String obligation);
}
