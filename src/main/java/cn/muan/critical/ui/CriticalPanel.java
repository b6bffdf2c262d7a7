package cn.muan.critical.ui;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;

import cn.muan.critical.CriticalCriterion;
import cn.muan.critical.CriticalEpisode;
import cn.muan.critical.CriticalFolder;
import cn.muan.critical.CriticalWords;
import cn.muan.critical.DeathNotice;
import cn.muan.critical.NotedCriterion;
import cn.muan.critical.RescueTeam;

/** Critical episodes with their team and notices, discharges against advice, and the word of a death; each newest first. */
class CriticalPanel extends Div {

    private final transient CriticalFolder folder;
    private final transient CriticalTexts texts;

    CriticalPanel(CriticalFolder folder, CriticalTexts texts) {
        this.folder = folder;
        this.texts = texts;
        addClassName("critical-panel");
        folder.deaths().stream().filter(one -> one.withdrawnAt() == null).forEach(one -> add(death(one)));
        var discharges = new DischargeCards(folder, texts);
        folder.discharges().forEach(one -> add(discharges.card(one)));
        folder.episodes().forEach(this::episode);
    }

    private void episode(CriticalEpisode episode) {
        var card = new CriticalCard(texts, texts.text("episode", texts.organisation(episode.institution()), texts.at(episode.admittedAt())),
                state(episode));
        for (CriticalCriterion.Group group : CriticalCriterion.Group.values()) {
            card.row("group." + group.code(), criteria(episode, group));
        }
        words(card, "reason", episode.reason());
        notice(card, episode);
        card.row("follower", episode.follower());
        words(card, "condition", episode.noticeCondition());
        words(card, "treatment", episode.noticeTreatment());
        card.line(texts.text("recorded", episode.recordedBy(), texts.at(episode.recordedAt())));
        add(card);
        teams(episode, folder.teams().stream().filter(team -> team.episodeId() == episode.id()).toList());
    }

    private String state(CriticalEpisode episode) {
        if (episode.open()) {
            return texts.text("open");
        }
        String over = texts.text("over", texts.at(episode.endedAt()), texts.word(episode.outcome().key()));
        return episode.nearMiss() ? over + texts.text("separator") + texts.text("near-miss") : over;
    }

    private String criteria(CriticalEpisode episode, CriticalCriterion.Group group) {
        return texts.list(episode.criteria().stream().filter(one -> one.criterion().group() == group).map(one -> criterion(episode, one)).toList());
    }

    /** One that came later says when. */
    private String criterion(CriticalEpisode episode, NotedCriterion one) {
        String word = texts.word(one.criterion().key());
        return one.notedAt().equals(episode.admittedAt()) ? word : texts.text("line", word, texts.at(one.notedAt()));
    }

    private void notice(CriticalCard card, CriticalEpisode episode) {
        card.row("notice", episode.notifiedAt() == null ? texts.text("notice-open")
                : texts.text("notice-line", texts.at(episode.notifiedAt()), texts.organisation(episode.mchInstitution()), episode.notifiedBy()));
        episode.routedTo().ifPresent(to -> {
            card.row("routing", texts.text("route-line", texts.at(episode.routedAt()), texts.organisation(to)));
            if (!episode.resident()) {
                card.row("acknowledgement", episode.acknowledgedAt() == null ? texts.text("acknowledgement-open", texts.organisation(to))
                        : texts.text("acknowledgement-line", texts.at(episode.acknowledgedAt()), texts.organisation(to), episode.acknowledgedBy()));
            }
        });
    }

    private void teams(CriticalEpisode episode, List<RescueTeam> teams) {
        if (teams.isEmpty()) {
            if (episode.open()) {
                add(new CriticalCard(texts, texts.text("team-none"), ""));
            }
            return;
        }
        add(team(teams.get(0)));
        if (teams.size() > 1) {
            var former = new Div();
            teams.stream().skip(1).forEach(one -> former.add(team(one)));
            add(new Details(texts.text("former-teams", teams.size() - 1), former));
        }
    }

    private CriticalCard team(RescueTeam team) {
        return new CriticalCard(texts, texts.text("team", team.number()), "").row("leader", team.leaderName())
                .row("family-doctor", team.familyDoctorName()).row("president", team.presidentName())
                .row("specialties", team.specialties().stream().map(one -> texts.text("specialty." + CriticalWords.code(one)))
                        .collect(Collectors.joining(texts.text("separator"))))
                .row("members", team.members()).row("change-reason", team.changeReason())
                .line(texts.text("recorded", team.formedBy(), texts.at(team.formedAt())));
    }

    private CriticalCard death(DeathNotice notice) {
        String mch = texts.organisation(notice.mchInstitution());
        var card = new CriticalCard(texts, texts.text("death"), notice.toldAt() == null
                ? texts.text("death-open", texts.organisation(notice.institution()), mch)
                : texts.text("death-line", texts.at(notice.toldAt()), mch, notice.toldBy()));
        words(card, "condition", notice.words());
        return card;
    }

    private void words(CriticalCard card, String label, String words) {
        if (words != null) {
            card.row(label, folder.showsWords() ? words : texts.text("words-protected"));
        }
    }
}
