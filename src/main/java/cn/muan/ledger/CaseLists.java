package cn.muan.ledger;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Submitted lists. */
interface CaseLists extends JpaRepository<CaseList, Long> {

    Optional<CaseList> findByDutyId(long duty);

    @Modifying
    @Query("update CaseListRow r set r.subject = :to where r.subject = :from")
    int move(String from, String to);
}
