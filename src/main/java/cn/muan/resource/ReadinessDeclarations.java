package cn.muan.resource;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The table of readiness declarations. */
interface ReadinessDeclarations extends JpaRepository<ReadinessDeclaration, Long> {

    @Query("select d from ReadinessDeclaration d where d.id in "
            + "(select max(x.id) from ReadinessDeclaration x where x.institution in :institutions group by x.institution)")
    List<ReadinessDeclaration> latest(Collection<String> institutions);
}
