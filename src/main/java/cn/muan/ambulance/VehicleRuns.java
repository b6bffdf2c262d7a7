package cn.muan.ambulance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The stored runs. */
interface VehicleRuns extends JpaRepository<VehicleRun, Long> {

    Optional<VehicleRun> findByRunKey(String key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from VehicleRun r where r.runKey = :key")
    Optional<VehicleRun> lock(String key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from VehicleRun r where r.id = :id")
    Optional<VehicleRun> lock(long id);

    List<VehicleRun> findBySubject(String subject);

    List<VehicleRun> findTop20BySubjectOrderByIdDesc(String subject);

    @Query("select r from VehicleRun r where r.underWay = true and (r.centre in :places or r.origin in :places or r.destination in :places "
            + "or r.jurisdiction in :areas or r.orderedBy in :groups) order by r.orderedAt, r.id")
    List<VehicleRun> underWay(Collection<String> places, Collection<String> areas, Collection<String> groups, Limit limit);
}
