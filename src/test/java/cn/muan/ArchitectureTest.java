package cn.muan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.springframework.stereotype.Component;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.muan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_engine_is_known_only_to_engine_and_process_rooms = noClasses()
            .that().resideOutsideOfPackages("cn.muan.engine..", "cn.muan..process..")
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda..")
            .because("moving to a successor of the engine must stay a small step");

    @ArchTest
    static final ArchRule only_ui_rooms_know_vaadin = noClasses()
            .that().resideOutsideOfPackages("cn.muan..ui..")
            .should().dependOnClassesThat().resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule ui_and_process_never_meet = noClasses().that().resideInAPackage("cn.muan..ui..")
            .should().dependOnClassesThat(resideInAPackage("cn.muan..process.."));

    @ArchTest
    static final ArchRule roots_do_not_look_into_their_own_process_or_ui = noClasses()
            .that(resideInAPackage("cn.muan..").and(com.tngtech.archunit.base.DescribedPredicate.not(
                    resideInAnyPackage("cn.muan..ui..", "cn.muan..process..", "cn.muan.demo.."))))
            .should().dependOnClassesThat().resideInAnyPackage("cn.muan..process..", "cn.muan..ui..");

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule time_is_moved_by_the_demo_and_rehearsals_only = noClasses()
            .that().resideOutsideOfPackages("cn.muan.engine..", "cn.muan.demo..", "cn.muan.rehearsal..")
            .or().resideInAPackage("cn.muan..ui..")
            .should().dependOnClassesThat().haveSimpleName("SteppedClock")
            .because("no screen of a working house may reach time");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should().haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Delegate)$");

    @ArchTest
    static final ArchRule steps_and_models_live_in_process_rooms = classes()
            .that().haveSimpleNameEndingWith("Steps").and().areAnnotatedWith(Component.class).should().resideInAPackage("cn.muan..process..");
}
