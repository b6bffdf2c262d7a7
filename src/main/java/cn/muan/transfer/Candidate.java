package cn.muan.transfer;

import java.util.List;

import cn.muan.base.Message;
import cn.muan.directory.Organisation;

/**
 * A hospital that could take her, with the reasons for its rank.
 *
 * @param minutes estimated time on the road, -1 where a place is unknown
 * @param freeBeds free beds as reported, null where it does not report
 * @param fits     whether its level and capability are what she needs
 */
public record Candidate(Organisation hospital, Tier tier, boolean backstop, boolean fits, int minutes, Integer freeBeds, long refusals,
        List<Message> reasons) {

    public String code() {
        return hospital.code();
    }

    boolean full() {
        return freeBeds != null && freeBeds == 0;
    }
}
