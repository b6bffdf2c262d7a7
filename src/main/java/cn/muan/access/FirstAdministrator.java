package cn.muan.access;

import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.base.Refused;

/** Outside the demo, opens the first administrator's account once, from the environment; there is no default password. */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Persons persons;
    private final AccountService accounts;
    private final CurrentActor currentActor;
    private final String loginName;
    private final String password;

    FirstAdministrator(Persons persons, AccountService accounts, CurrentActor currentActor,
            @Value("${MUAN_ADMIN_LOGIN:}") String loginName, @Value("${MUAN_ADMIN_PASSWORD:}") String password) {
        this.persons = persons;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.loginName = loginName;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (persons.administrators() > 0) {
            return;
        }
        if (loginName.isBlank() || password.isBlank()) {
            LOG.warn("There is no administrator yet. Start once with MUAN_ADMIN_LOGIN and MUAN_ADMIN_PASSWORD set in the environment"
                    + " (a password of at least {} characters) to create the first one.", AccountRules.PASSWORD_MIN);
            return;
        }
        try {
            currentActor.as(Actor.system("first-administrator"), () -> {
                accounts.create(loginName, "系统管理员", Title.NONE, password,
                        Set.of(new Group(Role.ADMINISTRATOR, AccountService.HOUSE)));
            });
            LOG.info("The first administrator was created from the environment; remove MUAN_ADMIN_PASSWORD from it now.");
        } catch (Refused refused) {
            LOG.error("The first administrator was not created: the login name must be 3 to 64 lower-case letters, digits, . _ or -,"
                    + " not yet taken, and the password at least {} characters and not easily guessed.", AccountRules.PASSWORD_MIN);
        }
    }
}
