package cn.muan.critical;

import java.util.List;

/**
 * What this module keeps of a woman, each list newest first.
 *
 * @param showsWords whether the reader may see clinical words; those of an infectious woman are for who treats or manages her
 */
public record CriticalFolder(List<CriticalEpisode> episodes, List<RescueTeam> teams, List<DischargeAgainstAdvice> discharges,
        List<DischargeContact> contacts, List<DeathNotice> deaths, boolean showsWords) {

    public boolean empty() {
        return episodes.isEmpty() && discharges.isEmpty() && deaths.isEmpty();
    }
}
