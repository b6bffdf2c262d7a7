package cn.muan.directory;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The stored jurisdictions. */
interface Jurisdictions extends JpaRepository<Jurisdiction, String> {

    /** Those with nothing below them: districts and counties. */
    @Query("select j from Jurisdiction j where j.parent is not null and not exists (select 1 from Jurisdiction c where c.parent = j.code) order by j.code")
    List<Jurisdiction> leaves();

    List<Jurisdiction> findAllByOrderByCode();
}
