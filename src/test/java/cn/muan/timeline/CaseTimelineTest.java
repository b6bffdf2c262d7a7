package cn.muan.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.access.Title;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.engine.SteppedClock;
import cn.muan.timeline.Timeline.Entry;
import cn.muan.timeline.Timeline.Kind;

@MuanTest
class CaseTimelineTest {

    private static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final Subject CASE = Subject.pregnancy(71);
    private static final Subject OTHER = Subject.pregnancy(72);

    @Autowired
    private Timeline timeline;

    @Autowired
    private CaseAccess access;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Directory directory;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final Actor system = Actor.system("test");

    @BeforeEach
    void a_hospital_takes_part_in_two_cases() {
        clock.startAt(NOON);
        actors.as(system, () -> {
            directory.add(new Jurisdiction("CN", "全国", "China", null));
            directory.add(new Jurisdiction("CN-50", "重庆市", "Chongqing", "CN"));
            directory.add(new Jurisdiction("CN-50-YZ", "渝中区", "Yuzhong", "CN-50"));
            directory.add(hospital("YZ-H1"));
            directory.add(hospital("YZ-H2"));
            access.participate(CASE, "YZ-H1", CaseAccess.Part.BOOKED);
            access.participate(OTHER, "YZ-H1", CaseAccess.Part.BOOKED);
        });
    }

    @Test
    void an_entry_tells_who_did_what_where_and_when() {
        Actor doctor = doctor(11, "YZ-H1");
        actors.as(doctor, () -> timeline.record(CASE, Kind.ACT, "timeline.risk.signed", Severity.RED, "O15", 3));

        Entry entry = read(doctor, CASE, ALL, null, 50).get(0);

        assertThat(entry.at()).isEqualTo(NOON);
        assertThat(entry.actor()).isEqualTo("医生11");
        assertThat(entry.organisation()).isEqualTo("YZ-H1");
        assertThat(entry.textKey()).isEqualTo("timeline.risk.signed");
        assertThat(entry.args()).containsExactly("red", "O15", "3");
    }

    @Test
    void what_happens_in_one_second_keeps_its_order_newest_first() {
        write(CASE, Kind.ACT, "one", "two", "three");
        assertThat(read(system, CASE, ALL, null, 50)).extracting(Entry::textKey).containsExactly("three", "two", "one");
    }

    @Test
    void windows_follow_each_other_without_loss_or_repetition() {
        write(CASE, Kind.ACT, "1", "2", "3", "4", "5");
        List<Entry> first = read(system, CASE, ALL, null, 2);
        write(CASE, Kind.ACT, "6");
        List<Entry> second = read(system, CASE, ALL, first.get(1).sequence(), 2);
        assertThat(first).extracting(Entry::textKey).containsExactly("5", "4");
        assertThat(second).extracting(Entry::textKey).containsExactly("3", "2");
    }

    @Test
    void only_the_kinds_asked_for_are_told() {
        write(CASE, Kind.ACT, "act");
        write(CASE, Kind.BREACH, "breach");
        assertThat(read(system, CASE, EnumSet.of(Kind.BREACH), null, 50)).extracting(Entry::textKey).containsExactly("breach");
        assertThat(read(system, CASE, Set.of(), null, 50)).isEmpty();
    }

    @Test
    void a_merged_record_brings_its_story_along_and_so_does_what_it_had_taken_in() {
        Subject eldest = Subject.pregnancy(73);
        write(eldest, Kind.ACT, "eldest");
        write(OTHER, Kind.ACT, "other");
        write(CASE, Kind.ACT, "own");
        actors.as(system, () -> {
            timeline.adopt(eldest, OTHER);
            timeline.adopt(OTHER, CASE);
            timeline.adopt(OTHER, CASE);
            timeline.adopt(CASE, CASE);
        });
        assertThat(read(system, CASE, ALL, null, 50)).extracting(Entry::textKey).containsExactly("own", "other", "eldest");
        assertThat(read(system, OTHER, ALL, null, 50)).extracting(Entry::textKey).containsExactly("other", "eldest");
    }

    @Test
    void a_stranger_reads_nothing_and_adopts_nothing() {
        write(CASE, Kind.ACT, "secret");
        Actor stranger = doctor(12, "YZ-H2");
        assertThatThrownBy(() -> read(stranger, CASE, ALL, null, 50)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.as(stranger, () -> timeline.adopt(OTHER, CASE))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> timeline.record(CASE, Kind.ACT, "nobody")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_reading_is_audited_once_in_ten_minutes_for_each_person_and_case() {
        Actor doctor = doctor(13, "YZ-H1");
        read(doctor, CASE, ALL, null, 50);
        clock.startAt(NOON.plus(Duration.ofMinutes(9)));
        read(doctor, CASE, ALL, null, 50);
        assertThat(readings("P71")).isEqualTo(1);

        read(doctor, OTHER, ALL, null, 50);
        read(doctor(14, "YZ-H1"), CASE, ALL, null, 50);
        assertThat(readings("P72")).isEqualTo(1);
        assertThat(readings("P71")).isEqualTo(2);

        clock.startAt(NOON.plus(Duration.ofMinutes(10)));
        read(doctor, CASE, ALL, null, 50);
        read(system, CASE, ALL, null, 50);
        assertThat(readings("P71")).isEqualTo(3);
    }

    private List<Entry> read(Actor reader, Subject subject, Set<Kind> kinds, Long before, int limit) {
        return actors.as(reader, () -> timeline.read(subject, kinds, before, limit));
    }

    private void write(Subject subject, Kind kind, String... keys) {
        for (String key : keys) {
            actors.as(system, () -> timeline.record(subject, kind, key));
        }
    }

    private Integer readings(String subject) {
        return jdbc.queryForObject("select count(*) from audit_entry where action = 'case-read' and subject = ?", Integer.class, subject);
    }

    private static Actor doctor(long id, String organisation) {
        return new Actor(id, "doctor" + id, "医生" + id, Title.ATTENDING, Set.of(new Group(Role.ATTENDING, organisation)), false);
    }

    private static Organisation hospital(String code) {
        return new Organisation(code, "示例医院" + code, "Hospital " + code, Organisation.Kind.HOSPITAL, "CN-50-YZ").licensed(3, true, true);
    }
}
