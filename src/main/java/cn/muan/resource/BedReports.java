package cn.muan.resource;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The table of free beds, a row for each hospital that was ever asked. */
interface BedReports extends JpaRepository<BedReport, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from BedReport b where b.institution = :institution")
    Optional<BedReport> lock(String institution);
}
