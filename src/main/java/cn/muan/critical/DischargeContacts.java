package cn.muan.critical;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of attempts to reach women who left against advice. */
interface DischargeContacts extends JpaRepository<DischargeContact, Long> {

    List<DischargeContact> findByDischargeIdAndInstitution(long dischargeId, String institution);

    long countByDischargeId(long dischargeId);

    List<DischargeContact> findTop50ByDischargeIdInOrderByIdDesc(Collection<Long> dischargeIds);
}
