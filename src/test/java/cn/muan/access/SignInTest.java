package cn.muan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import cn.muan.MuanTest;
import cn.muan.demo.DemoDirectory;

@MuanTest
class SignInTest {

    private static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");

    @Autowired
    PasswordSignIn signIn;
    @Autowired
    AccountService accounts;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    DemoDirectory places;
    long doctor;

    @BeforeEach
    void a_doctor_with_an_account() {
        places.load();
        ClockUtil.setCurrentTime(Date.from(NOON));
        doctor = currentActor.as(PeopleForTests.ADMIN, () -> accounts.create("dr-li", "演示李", Title.ATTENDING,
                PeopleForTests.PASSWORD, Set.of(Group.of("attending@YZ-H1"))));
    }

    @Test
    void the_right_password_signs_in_with_the_roles_held() {
        Authentication signedIn = attempt(" DR-Li ", PeopleForTests.PASSWORD);

        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getAuthorities()).extracting("authority").containsExactly("ROLE_ATTENDING");
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        assertThat(currentActor.require().groups()).containsExactly(Group.of("attending@YZ-H1"));
    }

    @Test
    void five_wrong_passwords_lock_for_fifteen_minutes_even_against_the_right_one() {
        failFiveTimes("dr-li");

        assertThatThrownBy(() -> attempt("dr-li", PeopleForTests.PASSWORD)).isInstanceOfSatisfying(SignInLocked.class,
                locked -> assertThat(locked.until()).isEqualTo(NOON.plus(Duration.ofMinutes(15))));

        ClockUtil.setCurrentTime(Date.from(NOON.plus(Duration.ofMinutes(15))));
        assertThat(attempt("dr-li", PeopleForTests.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void a_name_without_an_account_behaves_the_same() {
        failFiveTimes("nobody-here");
        assertThatThrownBy(() -> attempt("nobody-here", "whatever-it-is")).isInstanceOf(SignInLocked.class);
    }

    @Test
    void only_failures_in_a_row_count() {
        IntStream.range(0, 4).forEach(time -> assertWrong("dr-li"));
        attempt("dr-li", PeopleForTests.PASSWORD);
        IntStream.range(0, 4).forEach(time -> assertWrong("dr-li"));
        assertThat(attempt("dr-li", PeopleForTests.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void parallel_guesses_get_no_more_than_five_tries() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> guess = () -> {
                try {
                    attempt("dr-li", "wrong-guess-here");
                    return true;
                } catch (SignInLocked locked) {
                    return false;
                } catch (BadCredentialsException looked) {
                    return true;
                }
            };
            long looked = pool.invokeAll(java.util.Collections.nCopies(24, guess)).stream().filter(done -> {
                try {
                    return done.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).count();
            assertThat(looked).isLessThan(SignInAttempts.FAILURES_MAX);
            assertThatThrownBy(() -> attempt("dr-li", PeopleForTests.PASSWORD)).isInstanceOf(SignInLocked.class);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void an_administrator_sees_and_lifts_the_lock() {
        failFiveTimes("dr-li");
        currentActor.as(PeopleForTests.ADMIN, () -> {
            assertThat(accounts.search("dr-li", 0)).singleElement()
                    .satisfies(account -> assertThat(account.lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15))));
            accounts.unlock(doctor);
        });
        assertThat(attempt("dr-li", PeopleForTests.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void a_disabled_account_neither_signs_in_nor_goes_on() {
        SecurityContextHolder.getContext().setAuthentication(attempt("dr-li", PeopleForTests.PASSWORD));
        currentActor.require();
        currentActor.as(PeopleForTests.ADMIN, () -> {
            accounts.create("second-admin", "演示管", Title.NONE, PeopleForTests.PASSWORD,
                    Set.of(Group.of("administrator@" + AccountService.HOUSE)));
            accounts.disable(doctor);
        });

        assertThatThrownBy(() -> currentActor.require()).isInstanceOf(AccessDeniedException.class);
        assertWrong("dr-li", PeopleForTests.PASSWORD);
    }

    @Test
    void a_demo_account_left_in_the_database_cannot_sign_in_outside_the_demo() {
        currentActor.as(PeopleForTests.ADMIN, () -> accounts.createDemo("left-over", "演示余", Title.NONE,
                PeopleForTests.PASSWORD, Set.of(Group.of("attending@YZ-H1"))));
        assertWrong("left-over", PeopleForTests.PASSWORD);
    }

    private void failFiveTimes(String login) {
        IntStream.range(0, 4).forEach(time -> assertWrong(login));
        assertThatThrownBy(() -> attempt(login, "wrong-guess-here")).isInstanceOf(SignInLocked.class);
    }

    private void assertWrong(String login) {
        assertWrong(login, "wrong-guess-here");
    }

    private void assertWrong(String login, String password) {
        assertThatThrownBy(() -> attempt(login, password)).isInstanceOf(BadCredentialsException.class);
    }

    private Authentication attempt(String login, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
    }
}
