package cn.muan.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.woman.Women;

/** The open transfers one sees, those that wait for an answer first, the nearest clock on top. */
@Service
@Transactional(readOnly = true)
public class TransferList {

    private static final Comparator<Transfer> BY_CLOCK = Comparator.comparing(Transfer::state)
            .thenComparing(Transfer::backstopAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Transfer::requestedAt).thenComparing(Transfer::id);

    private final TransferRegister register;
    private final Women women;
    private final RiskRegister risks;

    TransferList(TransferRegister register, Women women, RiskRegister risks) {
        this.register = register;
        this.women = women;
        this.risks = risks;
    }

    /** At most {@value TransferRegister#MOST}, read with a fixed number of queries. */
    public List<TransferLine> underWay() {
        List<Transfer> open = register.underWay();
        List<Subject> subjects = open.stream().map(Transfer::subject).toList();
        Map<Subject, String> headings = women.headings(subjects);
        Map<Subject, RiskStanding> standings = risks.standings(subjects);
        Map<Long, List<TransferAsk>> asks = register.asksOfVisible(open);
        return open.stream().sorted(BY_CLOCK).map(one -> new TransferLine(one, headings.getOrDefault(one.subject(), ""),
                Optional.ofNullable(standings.get(one.subject())).flatMap(RiskStanding::severity).orElse(null),
                asks.getOrDefault(one.id(), List.of()).stream().filter(ask -> ask.round() == one.round()).toList())).toList();
    }
}
