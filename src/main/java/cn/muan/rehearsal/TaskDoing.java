package cn.muan.rehearsal;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.engine.OpenTask;
import cn.muan.worklist.TaskSheet;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;

/** Opens a task of the worklist as its screen does, fills its form over the prefill and completes it. */
@Profile({"rehearsal", "test"})
@Component
@Order(2)
class TaskDoing implements Doing {

    private static final Comparator<OpenTask> MOST_URGENT = Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OpenTask::created).thenComparing(OpenTask::id);

    private final Verbs verbs;
    private final TaskNames names;
    private final OpenWork work;
    private final TaskSheets sheets;
    private final Worklist worklist;
    private final FormValues values;
    private final Cast cast;
    private final CurrentActor current;

    TaskDoing(Verbs verbs, TaskNames names, OpenWork work, TaskSheets sheets, Worklist worklist, FormValues values, Cast cast, CurrentActor current) {
        this.verbs = verbs;
        this.names = names;
        this.work = work;
        this.sheets = sheets;
        this.worklist = worklist;
        this.values = values;
        this.cast = cast;
        this.current = current;
    }

    @Override
    public boolean knows(String verb) {
        return verb.equals("complete") || verbs.find(verb).filter(word -> !word.task().isEmpty()).isPresent();
    }

    @Override
    public void perform(Play play, Act act) {
        Actor actor = cast.actor(act.as(), act.title());
        String key = key(act);
        List<OpenTask> open = work.of(play, act.step()).stream().filter(task -> task.key().equals(key)).sorted(MOST_URGENT).toList();
        if (open.isEmpty()) {
            throw new NotOpen("rehearsal.refused.not-open", key, work.of(play, act.step()).stream().map(OpenTask::key).sorted()
                    .collect(Collectors.joining(", ")));
        }
        List<OpenTask> own = open.stream().filter(task -> !Collections.disjoint(task.groups(), actor.groupKeys())).toList();
        current.as(actor, () -> complete(act, own.isEmpty() ? open : own));
    }

    private void complete(Act act, List<OpenTask> open) {
        Passage where = act.step().text().at("where");
        for (OpenTask task : open) {
            TaskSheet sheet = sheets.open(task.id());
            if (!sheet.mayWork()) {
                throw new AccessDeniedException("not in a group of this task");
            }
            if (where.keys().stream().allMatch(key -> where.at(key).text().equals(String.valueOf(sheet.prefill().get(key))))) {
                worklist.complete(task.id(), values.typed(act, sheet.schema(), sheet.prefill()));
                return;
            }
        }
        throw new NotOpen("rehearsal.refused.no-such", key(act), where.value().toString());
    }

    private String key(Act act) {
        String named = act.verb().equals("complete") ? act.step().text().at("task").text() : verbs.find(act.verb()).orElseThrow().task();
        return names.id(named).orElse(named);
    }
}
