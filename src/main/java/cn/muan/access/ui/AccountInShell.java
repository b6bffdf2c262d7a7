package cn.muan.access.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.spring.security.AuthenticationContext;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.muan.access.AccountService;
import cn.muan.access.CurrentActor;
import cn.muan.access.SignedIn;
import cn.muan.base.Messages;
import cn.muan.base.ui.ShellAccount;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** The person signed in, as the shell shows it. */
@Component
class AccountInShell implements ShellAccount {

    private final AuthenticationContext authentication;
    private final CurrentActor currentActor;
    private final AccountService accounts;
    private final Directory directory;

    AccountInShell(AuthenticationContext authentication, CurrentActor currentActor, AccountService accounts, Directory directory) {
        this.authentication = authentication;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.directory = directory;
    }

    @Override
    public boolean signedIn() {
        if (authentication.getAuthenticatedUser(SignedIn.class).isEmpty()) {
            return false;
        }
        try {
            currentActor.require();
            return true;
        } catch (AccessDeniedException disabledMeanwhile) {
            return false;
        }
    }

    @Override
    public String name() {
        return currentActor.require().name();
    }

    @Override
    public List<String> organisations(Locale language) {
        boolean english = Messages.ENGLISH.getLanguage().equals(language.getLanguage());
        return currentActor.require().organisations().stream().sorted().filter(code -> !AccountService.HOUSE.equals(code))
                .map(directory::organisation).map(english ? Organisation::nameEn : Organisation::name).toList();
    }

    @Override
    public Locale language() {
        return accounts.language();
    }

    @Override
    public void speak(Locale language) {
        accounts.speak(language);
    }

    @Override
    public void openPasswordDialog() {
        new PasswordDialog(accounts::changeOwnPassword).open();
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
