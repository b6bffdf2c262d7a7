package cn.muan.woman;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The women's records. */
interface WomanRecords extends JpaRepository<Woman, Long> {

    Optional<Woman> findByIdentityKey(String identityKey);

    /** The record, locked until the transaction ends, so that one woman gets one open pregnancy. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Woman w where w.id = :id")
    Optional<Woman> lock(long id);

    @Query("select w from Woman w where w.name = :name and w.birthDate = :birth and w.mergedInto is null order by w.id")
    List<Woman> ofNameAndBirth(String name, LocalDate birth, Limit limit);

    @Query("select w from Woman w where w.phone = :phone and w.mergedInto is null order by w.id")
    List<Woman> ofPhone(String phone, Limit limit);

    @Query("select w.id from Woman w where w.mergedInto in :into")
    List<Long> mergedInto(Collection<Long> into);
}
