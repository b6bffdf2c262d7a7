package cn.muan.directory;

import java.util.List;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The stored organisations. */
interface Organisations extends JpaRepository<Organisation, String> {

    List<Organisation> findByJurisdictionAndKindAndActiveTrueOrderByCode(String jurisdiction, Organisation.Kind kind);

    List<Organisation> findAllByOrderByCode();

    @Query("select o from Organisation o where lower(o.code) like :text or lower(o.name) like :text or lower(o.nameEn) like :text order by o.code")
    List<Organisation> search(String text, Pageable window);
}
