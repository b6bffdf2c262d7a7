package cn.muan.woman;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;

/** Two districts, people at their institutions, and women with synthetic numbers. */
@MuanTest
abstract class WomanTestBase {

    static final Actor YZ_DOCTOR = person(101, "first-contact-doctor@YZ-H1", "attending@YZ-H1");
    static final Actor YZ_OTHER_HOSPITAL = person(102, "attending@YZ-H2");
    static final Actor YZ_DESK = person(103, "high-risk-desk@YZ-MCH");
    static final Actor YL_DOCTOR = person(104, "first-contact-doctor@YL-H1");
    static final Actor YL_COMMUNITY = person(105, "maternal-worker@YL-C1");
    static final Actor CITY_DESK = person(106, "high-risk-desk@CQ-MCH");
    static final Actor YZ_OFFICE = person(107, "safety-office@YZ-H1");

    @Autowired CurrentActor currentActor;
    @Autowired Registration registration;
    @Autowired Women women;
    @Autowired Pregnancies pregnancies;
    @Autowired Merging merging;
    @Autowired DemoDirectory demoDirectory;
    @Autowired java.time.Clock clock;

    LocalDate today;

    @BeforeEach
    void places() {
        demoDirectory.load();
        today = ChinaTime.dateOf(clock.instant());
    }

    static Actor person(long id, String... groups) {
        Set<Group> held = Arrays.stream(groups).map(Group::of).collect(Collectors.toSet());
        return new Actor(id, "p" + id, "测试" + id, Title.ATTENDING, held, false);
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.as(actor, work);
    }

    Person identified(String name, int sequence) {
        return new Person(name, IdType.RESIDENT_ID, IdentityNumbers.female(LocalDate.of(1996, 5, 20), sequence), null, null,
                "1380000" + String.format("%04d", sequence));
    }

    Person unidentified(String name) {
        return new Person(name, IdType.UNKNOWN, null, "昏迷，无家属", null, null);
    }

    RegisterWoman at(String institution, String district, String community, Person person) {
        return RegisterWoman.of(institution, person, new Residence(district, community, "示例路1号", Hukou.LOCAL),
                Dating.byLmp(today.minusDays(228)), 2, 1, Set.of());
    }

    Subject inYuzhong(Person person) {
        return as(YZ_DOCTOR, () -> registration.register(at("YZ-H1", "CN-50-YZ", "YZ-C1", person)));
    }

    Subject inYunling(Person person) {
        return as(YL_DOCTOR, () -> registration.register(at("YL-H1", "CN-50-YL", "YL-C1", person)));
    }
}
