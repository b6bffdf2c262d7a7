package cn.muan.worklist;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Refused;
import cn.muan.engine.UnitOfWork;

/** Filters a person keeps under a name; nobody sees those of others. What was typed into the search box is not kept. */
@Service
public class SavedViews {

    private static final int MOST = 20;
    private static final int NAME = 60;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentActor current;
    private final UnitOfWork unit;

    SavedViews(JdbcClient jdbc, ObjectMapper json, CurrentActor current, UnitOfWork unit) {
        this.jdbc = jdbc;
        this.json = json;
        this.current = current;
        this.unit = unit;
    }

    /** One saved view. */
    public record SavedView(long id, String name, InboxQuery query) {
    }

    /** The actor's own views by name, at most 20. */
    public List<SavedView> mine() {
        return of(current.require());
    }

    /** Keeps the query under the name, in place of an older one of that name.
     * @throws Refused {@code worklist.view-name} or {@code worklist.too-many-views} */
    public void save(String name, InboxQuery query) {
        Actor actor = current.require();
        String kept = name == null ? "" : name.strip();
        if (kept.isEmpty() || kept.length() > NAME) {
            throw new Refused("worklist.view-name", NAME);
        }
        unit.run(() -> {
            jdbc.sql("delete from saved_view where person_id = ? and name = ?").params(actor.personId(), kept).update();
            if (of(actor).size() >= MOST) {
                throw new Refused("worklist.too-many-views", MOST);
            }
            jdbc.sql("insert into saved_view (person_id, name, filters) values (?, ?, ?)")
                    .params(actor.personId(), kept, write(query.searching(null))).update();
        });
    }

    /** Forgets one of the actor's own views; the id of somebody else's changes nothing. */
    public void delete(long id) {
        Actor actor = current.require();
        unit.run(() -> {
            jdbc.sql("delete from saved_view where id = ? and person_id = ?").params(id, actor.personId()).update();
        });
    }

    private List<SavedView> of(Actor actor) {
        return jdbc.sql("select id, name, filters from saved_view where person_id = ? order by name")
                .param(actor.personId())
                .query((row, number) -> new SavedView(row.getLong(1), row.getString(2), read(row.getString(3)))).list();
    }

    private String write(InboxQuery query) {
        try {
            return json.writeValueAsString(query);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private InboxQuery read(String text) {
        try {
            return json.readValue(text, InboxQuery.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a saved view cannot be read", broken);
        }
    }
}
