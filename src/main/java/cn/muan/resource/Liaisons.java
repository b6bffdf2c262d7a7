package cn.muan.resource;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The table of liaisons. */
interface Liaisons extends JpaRepository<Liaison, Long> {

    @Query("select l from Liaison l where l.institution in :institutions order by l.validFrom desc, l.id desc")
    List<Liaison> latest(Collection<String> institutions, Limit limit);

    @Query("select l from Liaison l where l.institution in :institutions and l.validFrom <= :day and (l.validTo is null or l.validTo >= :day) "
            + "order by l.validFrom desc, l.id desc")
    List<Liaison> on(Collection<String> institutions, java.time.LocalDate day, Limit limit);

    List<Liaison> findByInstitutionAndFiledAtIsNullOrderById(String institution);
}
