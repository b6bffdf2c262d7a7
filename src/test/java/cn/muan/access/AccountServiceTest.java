package cn.muan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;
import cn.muan.demo.DemoPeople;

@MuanTest
class AccountServiceTest {

    @Autowired
    AccountService accounts;
    @Autowired
    AuditService audits;
    @Autowired
    AuditTrail audit;
    @Autowired
    People people;
    @Autowired
    Persons persons;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    DemoDirectory places;
    @Autowired
    ApplicationContext house;

    @BeforeEach
    void places() {
        places.load();
    }

    @Test
    void the_first_administrator_comes_from_the_environment_once() {
        firstAdministrator("chief", PeopleForTests.PASSWORD);
        firstAdministrator("another", PeopleForTests.PASSWORD);

        assertThat(persons.administrators()).isEqualTo(1);
        assertThat(persons.findByLoginName("chief")).isPresent();
        assertThat(persons.findByLoginName("another")).isEmpty();
    }

    @Test
    void a_weak_or_missing_first_password_creates_nobody() {
        firstAdministrator("chief", "");
        firstAdministrator("chief", "short");
        firstAdministrator("chief", "password-password");
        firstAdministrator("chief", "chief-chief-1234");
        firstAdministrator("chief", "aaaaaaaaaaaaaaaa");

        assertThat(persons.count()).isZero();
    }

    @Test
    void demo_accounts_do_not_exist_outside_the_demo() {
        assertThat(house.getBeanNamesForType(DemoPeople.class)).isEmpty();
        assertThat(persons.findByLoginName("yz-h1-doctor")).isEmpty();
    }

    @Test
    void members_of_a_group_are_found_with_their_title_and_names_in_one_query() {
        long chief = create("chief-wang", Title.CHIEF, "senior-obstetrician@YZ-H1");
        long other = create("dr-zhao", Title.ATTENDING, "senior-obstetrician@YZ-H2");

        asAdmin(() -> {
            assertThat(people.membersOf(Group.of("senior-obstetrician@YZ-H1"))).extracting(Actor::personId).containsExactly(chief);
            assertThat(people.membersOf(Group.of("senior-obstetrician@YZ-H1")).get(0).title()).isEqualTo(Title.CHIEF);
            assertThat(people.names(List.of(chief, other, 99_999L))).hasSize(2);
        });
    }

    @Test
    void rights_granted_and_revoked_take_effect_and_stand_in_the_audit_trail() {
        long id = create("dr-zhao", Title.ATTENDING, "attending@YZ-H1");
        asAdmin(() -> {
            accounts.grant(id, Group.of("department-head@YZ-H1"));
            accounts.grant(id, Group.of("department-head@YZ-H1"));
            accounts.revoke(id, Group.of("attending@YZ-H1"));
            assertThat(people.byId(id).orElseThrow().groupKeys()).containsExactly("department-head@YZ-H1");
            assertThat(audits.window("", Long.MAX_VALUE)).extracting(AuditLine::action)
                    .startsWith("membership-revoked", "membership-granted");
        });
    }

    @Test
    void the_last_administrator_cannot_be_lost() {
        firstAdministrator("chief", PeopleForTests.PASSWORD);
        long chief = persons.findByLoginName("chief").orElseThrow().id();

        asAdmin(() -> assertThatThrownBy(() -> accounts.disable(chief)).isInstanceOf(Refused.class));
        asAdmin(() -> assertThatThrownBy(() -> accounts.revoke(chief, Group.of("administrator@MUAN"))).isInstanceOf(Refused.class));
        assertThat(persons.administrators()).isEqualTo(1);
    }

    @Test
    void a_name_taken_a_weak_password_and_a_role_nowhere_are_refused_at_the_field() {
        create("dr-zhao", Title.NONE, "attending@YZ-H1");
        assertThatThrownBy(() -> create("dr-zhao", Title.NONE, "attending@YZ-H1")).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors()).containsKey("loginName"));
        assertThatThrownBy(() -> create("x", Title.NONE, "attending@YZ-H1")).isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> create("dr-qian", Title.NONE, "attending@NOWHERE")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> create("dr-qian", Title.NONE, "attending@MUAN")).isInstanceOf(Refused.class);
    }

    @Test
    void only_an_administrator_keeps_accounts() {
        Actor doctor = PeopleForTests.at("attending@YZ-H1");
        currentActor.as(doctor, () -> {
            assertThatThrownBy(() -> accounts.search("", 0)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> accounts.disable(1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> audits.window("", Long.MAX_VALUE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> accounts.create("me-too", "我", Title.NONE, PeopleForTests.PASSWORD, Set.of()))
                    .isInstanceOf(AccessDeniedException.class);
        });
        assertThatThrownBy(() -> people.byId(1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void one_changes_the_own_password_knowing_the_old_one() {
        long id = create("dr-zhao", Title.NONE, "attending@YZ-H1");
        Actor self = asAdminGet(() -> people.byId(id).orElseThrow());
        currentActor.as(self, () -> {
            assertThatThrownBy(() -> accounts.changeOwnPassword("not-the-old-one", "xin-mi-ma-2026-a")).isInstanceOf(FieldsRefused.class);
            assertThatThrownBy(() -> accounts.changeOwnPassword(PeopleForTests.PASSWORD, "short")).isInstanceOf(FieldsRefused.class);
            accounts.changeOwnPassword(PeopleForTests.PASSWORD, "xin-mi-ma-2026-a");
            accounts.changeOwnPassword("xin-mi-ma-2026-a", "you-huan-le-2027");
        });
    }

    @Test
    void an_auditor_reads_what_concerns_the_own_jurisdiction_only() {
        Subject here = Subject.pregnancy(1);
        Subject there = Subject.pregnancy(2);
        asAdmin(() -> {
            houseAccess().participate(here, "YZ-H1", CaseAccess.Part.BOOKED);
            houseAccess().participate(there, "GX-H1", CaseAccess.Part.BOOKED);
            audit.record("case-read", here, "");
            audit.record("case-read", there, "");
        });
        currentActor.as(PeopleForTests.at("auditor@CQ-HC"), () -> {
            assertThat(audits.window("", Long.MAX_VALUE)).extracting(AuditLine::subject).containsExactly("P1");
            assertThat(audits.window("P2", Long.MAX_VALUE)).isEmpty();
        });
    }

    private CaseAccess houseAccess() {
        return house.getBean(CaseAccess.class);
    }

    private void firstAdministrator(String login, String password) {
        new FirstAdministrator(persons, accounts, currentActor, login, password).run(new DefaultApplicationArguments());
    }

    private long create(String login, Title title, String group) {
        return asAdminGet(() -> accounts.create(login, "演示" + login, title, PeopleForTests.PASSWORD, Set.of(Group.of(group))));
    }

    private void asAdmin(Runnable work) {
        currentActor.as(PeopleForTests.ADMIN, work);
    }

    private <T> T asAdminGet(java.util.function.Supplier<T> work) {
        return currentActor.as(PeopleForTests.ADMIN, work);
    }
}
