package cn.muan.blood;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;

/** The stored requests; whoever changes one locks its row first, so that of two the second sees what the first did. */
@Component
class BloodBook {

    private final BloodRequestRecords requests;
    private final BloodAllocations allocations;
    private final BagCustodies custodies;
    private final Clock clock;

    BloodBook(BloodRequestRecords requests, BloodAllocations allocations, BagCustodies custodies, Clock clock) {
        this.requests = requests;
        this.allocations = allocations;
        this.custodies = custodies;
        this.clock = clock;
    }

    BloodRequest lock(long id) {
        return requests.lock(id).orElseThrow(() -> new Refused("blood.unknown"));
    }

    /** The allocation with its request locked. */
    BloodAllocation lockAllocation(long id) {
        lock(allocation(id).requestId());
        return allocation(id);
    }

    BloodRequest request(long id) {
        return requests.findById(id).orElseThrow(() -> new Refused("blood.unknown"));
    }

    BloodAllocation allocation(long id) {
        return allocations.findById(id).orElseThrow(() -> new Refused("blood.unknown"));
    }

    List<BloodAllocation> of(BloodRequest request) {
        return allocations.findByRequestIdOrderById(request.id());
    }

    /** What is being asked now; there is one at most. */
    BloodAllocation asked(BloodRequest request) {
        return of(request).stream().filter(one -> one.state() == BloodAllocation.State.ASKED).findFirst()
                .orElseThrow(() -> new Refused("blood.out-of-order"));
    }

    /** Units nobody has given yet. */
    int remaining(BloodRequest request) {
        return request.wish().units() - of(request).stream().mapToInt(BloodAllocation::units).sum();
    }

    BloodRequest add(BloodRequest request) {
        try {
            return requests.saveAndFlush(request);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("asked for elsewhere at the same moment", twice);
        }
    }

    BloodAllocation add(BloodAllocation allocation) {
        return allocations.saveAndFlush(allocation);
    }

    void handed(BloodAllocation of, Iterable<String> bags, BagCustody.Handing handing) {
        bags.forEach(bag -> custodies.save(new BagCustody(of, bag, handing)));
    }

    List<BagCustody> custody(List<BloodAllocation> of) {
        return of.isEmpty() ? List.of() : custodies.findByAllocationIdInOrderById(of.stream().map(BloodAllocation::id).toList());
    }

    /** Once every bag is accounted for and nobody is asked, the request is closed. */
    void closeWhenSettled(BloodRequest request) {
        if (request.state() == BloodRequest.State.ALLOCATED && of(request).stream().allMatch(one -> one.state().over())) {
            request.end(BloodRequest.State.CLOSED, null, null, now());
        }
    }

    /** When it happened: what was entered, not before what came earlier, now where nothing was entered. */
    Instant stamp(Instant entered, Instant earlier) {
        Instant at = entered == null ? now() : entered.truncatedTo(ChronoUnit.SECONDS);
        if (at.isAfter(now()) || earlier != null && at.isBefore(earlier)) {
            String shown = StampText.of(earlier == null ? now() : earlier);
            throw new FieldsRefused(Map.of("at", new Message(at.isAfter(now()) ? "blood.in-the-future" : "blood.before-earlier", shown)));
        }
        return at;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
