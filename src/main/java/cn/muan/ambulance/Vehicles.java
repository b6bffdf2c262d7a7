package cn.muan.ambulance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The stored vehicles. */
interface Vehicles extends JpaRepository<Vehicle, Long> {

    List<Vehicle> findByCentreInOrderByCentreAscCallSignAsc(Collection<String> centres, Limit limit);

    boolean existsByCentreAndCallSign(String centre, String callSign);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Vehicle v where v.id = :id")
    Optional<Vehicle> lock(long id);
}
