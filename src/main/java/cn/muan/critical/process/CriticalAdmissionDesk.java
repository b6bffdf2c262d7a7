package cn.muan.critical.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.base.Messages;
import cn.muan.critical.CriticalEpisode;
import cn.muan.critical.CriticalFiles;
import cn.muan.critical.CriticalNotices;
import cn.muan.critical.NotedCriterion;
import cn.muan.critical.RescueTeaming;
import cn.muan.directory.Directory;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.forms.Words;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.risk.RiskRegister;

/** Serves the tasks of a critical admission. */
@Component
class CriticalAdmissionDesk extends CriticalDesk {

    private final CriticalNotices notices;
    private final CriticalFiles files;
    private final RescueTeaming teams;
    private final Messages messages;

    CriticalAdmissionDesk(CaseHeadings headings, Obligations obligations, RiskRegister risks, Directory directory, CurrentActor actor,
            CriticalNotices notices, CriticalFiles files, RescueTeaming teams, Messages messages) {
        super(headings, obligations, risks, directory, actor);
        this.notices = notices;
        this.files = files;
        this.teams = teams;
        this.messages = messages;
    }

    @Override
    public String process() {
        return CriticalAdmissionModel.PROCESS;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        CriticalEpisode episode = notices.of(id(task));
        Map<String, Object> facts = begin(task);
        facts.put("admittedAt", episode.admittedAt());
        facts.put("criteria", new Words(criteria(episode, Messages.CHINESE), criteria(episode, Messages.ENGLISH)));
        organisation(facts, "institution", episode.institution());
        switch (task.key()) {
            case CriticalAdmissionModel.TASK_NOTIFY -> facts.putAll(notice(episode));
            case CriticalAdmissionModel.TASK_ROUTE -> facts.putAll(route(episode));
            case CriticalAdmissionModel.TASK_ACKNOWLEDGE -> facts.putAll(told(episode));
            case CriticalAdmissionModel.TASK_FORM_TEAM -> facts.putAll(teams.choices(episode));
            default -> throw unknown(task);
        }
        return facts;
    }

    private Map<String, Object> notice(CriticalEpisode episode) {
        Map<String, Object> words = new HashMap<>();
        organisation(words, "mch", episode.mchInstitution());
        words.put("condition", files.reported(episode).map(report -> report.diagnosis()).orElse(episode.reason()));
        words.put("treatment", files.reported(episode).map(report -> report.treatment()).orElse(null));
        return words;
    }

    private Map<String, Object> route(CriticalEpisode episode) {
        Map<String, Object> words = told(episode);
        CriticalNotices.Route route = notices.routeOf(episode.id());
        words.put("resident", route.resident() ? "yes" : "no");
        organisation(words, "to", route.to());
        return words;
    }

    private static Map<String, Object> told(CriticalEpisode episode) {
        Map<String, Object> words = new HashMap<>();
        words.put("condition", episode.noticeCondition());
        words.put("treatment", episode.noticeTreatment());
        words.put("routeNote", episode.routeNote());
        return words;
    }

    private String criteria(CriticalEpisode episode, Locale locale) {
        String words = episode.criteria().stream().map(NotedCriterion::criterion).map(one -> messages.get(locale, one.key()))
                .collect(Collectors.joining(messages.get(locale, "critical.separator")));
        return words.isEmpty() ? episode.reason() : words;
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        long id = id(task);
        return switch (task.key()) {
            case CriticalAdmissionModel.TASK_NOTIFY -> done(() -> notices.tellMch(id, required(given, "condition"), optional(given, "treatment")));
            case CriticalAdmissionModel.TASK_ROUTE -> Map.of(Fact.RESIDENT, notices.passOn(id, optional(given, "note")).resident());
            case CriticalAdmissionModel.TASK_ACKNOWLEDGE -> done(() -> notices.acknowledge(id, optional(given, "reply")));
            case CriticalAdmissionModel.TASK_FORM_TEAM -> done(() -> teams.form(id, RescueTeaming.Sheet.of(given)));
            default -> throw unknown(task);
        };
    }

    private static long id(OpenTask task) {
        return id(task, Fact.CRITICAL_ID);
    }
}
