package cn.muan.transfer;

import java.util.List;

import cn.muan.base.Severity;

/** An open transfer as a row of the list.
 * @param who      masked heading
 * @param severity null before an assessment
 * @param asks     whom this round has asked, in order */
public record TransferLine(Transfer transfer, String who, Severity severity, List<TransferAsk> asks) {

    /** Institutions that have not answered yet. */
    public List<String> waiting() {
        return asks.stream().filter(TransferAsk::open).map(TransferAsk::institution).distinct().toList();
    }
}
