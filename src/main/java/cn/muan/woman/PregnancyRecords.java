package cn.muan.woman;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The pregnancies' records. */
interface PregnancyRecords extends JpaRepository<Pregnancy, Long> {

    @Query("select p from Pregnancy p where p.womanId in :women and p.joinedInto is null order by p.registeredAt desc, p.id desc")
    List<Pregnancy> ofWomen(Collection<Long> women);

    List<Pregnancy> findByWomanId(long womanId);

    @Query("select p from Pregnancy p where p.womanId = :woman and p.joinedInto is null order by p.registeredAt desc, p.id desc")
    List<Pregnancy> latestOf(long woman, Limit limit);

    default Optional<Pregnancy> latestOf(long woman) {
        return latestOf(woman, Limit.of(1)).stream().findFirst();
    }

    @Query("select count(p) > 0 from Pregnancy p where p.womanId = :woman and p.ending is null and p.joinedInto is null")
    boolean anyOpen(long woman);
}
