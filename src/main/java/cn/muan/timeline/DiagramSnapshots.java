package cn.muan.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.RunningDiagram;

/** Diagrams as they stood when their case was closed, in tables of our own; a model that many cases share is kept once. */
@Component
class DiagramSnapshots {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    DiagramSnapshots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the diagram; one of the same instance that was kept while it still ran gives way. */
    void keep(Subject subject, RunningDiagram diagram) {
        String model = fingerprint(diagram.bpmnXml());
        jdbc.sql("insert into diagram_model (fingerprint, bpmn_xml) values (?, ?) on duplicate key update fingerprint = fingerprint")
                .params(model, diagram.bpmnXml()).update();
        jdbc.sql("delete from diagram_snapshot where process_instance = ?").param(diagram.processInstance()).update();
        jdbc.sql("insert into diagram_snapshot (subject, process_instance, process, process_name, process_version, started_at, ended_at, "
                        + "active_activities, done_activities, model, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(subject.value(), diagram.processInstance(), diagram.process(), diagram.name(), diagram.version(),
                        stored(diagram.startedAt()), stored(diagram.endedAt()), joined(diagram.active()), joined(diagram.done()), model,
                        stored(clock.instant())))
                .update();
    }

    /** What was kept of these subjects, newest first; ladders, of which there may be many, come last. */
    List<RunningDiagram> of(Collection<String> subjects, String ladder) {
        return jdbc.sql("select s.*, m.bpmn_xml from diagram_snapshot s join diagram_model m on m.fingerprint = s.model "
                        + "where s.subject in (:subjects) order by case when s.process = :ladder then 1 else 0 end, s.started_at desc, s.id "
                        + "limit " + MOST)
                .param("subjects", subjects).param("ladder", ladder).query(DiagramSnapshots::diagram).list();
    }

    private static RunningDiagram diagram(ResultSet row, int number) throws SQLException {
        return new RunningDiagram(row.getString("process_instance"), row.getString("process"), row.getString("process_name"),
                row.getInt("process_version"), instant(row, "started_at"), instant(row, "ended_at"), row.getString("bpmn_xml"),
                split(row.getString("active_activities")), split(row.getString("done_activities")));
    }

    /** Ids of a diagram are XML names: they hold no blank. */
    private static String joined(Set<String> activities) {
        return activities.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> split(String activities) {
        return activities.isEmpty() ? Set.of() : Set.of(activities.split(" "));
    }

    private static String fingerprint(String xml) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LocalDateTime stored(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
