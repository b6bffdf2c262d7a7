package cn.muan.transfer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Whom the transfers asked. */
interface TransferAskRecords extends JpaRepository<TransferAsk, Long> {

    List<TransferAsk> findByTransferIdOrderById(long transferId);

    List<TransferAsk> findByTransferIdInOrderById(Collection<Long> transferIds);

    /** How often an institution has refused. */
    interface Refusals {

        String getInstitution();

        long getTimes();
    }

    @Query("""
            select a.institution as institution, count(a) as times from TransferAsk a
            where a.refusal is not null and a.answeredAt >= :since group by a.institution""")
    List<Refusals> refusalsSince(Instant since);
}
