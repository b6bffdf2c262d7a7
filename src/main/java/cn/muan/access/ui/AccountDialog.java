package cn.muan.access.ui;

import java.util.Comparator;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.access.Account;
import cn.muan.access.AccountService;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Directory;

/** One account: name and title, memberships, password, lock, and whether it is in use. */
class AccountDialog extends Dialog {

    private final TextField displayName = new TextField(getTranslation("access.display-name"));
    private final ComboBox<Title> title = new ComboBox<>(getTranslation("access.title"), Title.values());
    private final PasswordField password = new PasswordField(getTranslation("access.initial-password"));
    private final Account account;
    private final AccountService accounts;
    private final Runnable done;

    AccountDialog(Account account, AccountService accounts, Directory directory, Runnable done) {
        this.account = account;
        this.accounts = accounts;
        this.done = done;
        setHeaderTitle(account.displayName() + " · " + account.loginName());
        displayName.setValue(account.displayName());
        title.setItemLabelGenerator(item -> getTranslation("access.title." + item.name()));
        title.setValue(account.title());
        var save = button("access.save", () -> accounts.describe(account.personId(), displayName.getValue(), title.getValue()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new FormLayout(displayName, title), save, memberships(directory), secrets());
        getFooter().add(new Button(getTranslation("base.close"), click -> close()));
    }

    private Div memberships(Directory directory) {
        var list = new Div(new H3(getTranslation("access.memberships")));
        account.groups().stream().sorted(Comparator.comparing(Group::key)).forEach(group -> {
            var row = new Div(new Span(getTranslation("access.role." + group.role().code()) + " @ " + group.organisation()),
                    button("access.revoke", () -> accounts.revoke(account.personId(), group)));
            row.addClassName("muan-toolbar");
            list.add(row);
        });
        var choice = new GroupChoice(directory);
        var grant = new Button(getTranslation("access.grant"), click -> choice.chosen()
                .ifPresent(group -> attempt(() -> accounts.grant(account.personId(), group))));
        list.add(choice, grant);
        return list;
    }

    private Div secrets() {
        password.setHelperText(getTranslation("access.password-rule"));
        var acts = new Div(button("access.reset-password", () -> accounts.resetPassword(account.personId(), password.getValue())));
        if (account.lockedUntil() != null) {
            acts.add(button("access.unlock", () -> accounts.unlock(account.personId())));
        }
        acts.add(account.enabled() ? new Button(getTranslation("access.disable"), click -> confirmDisable())
                : button("access.enable", () -> accounts.enable(account.personId())));
        acts.addClassName("muan-toolbar");
        return new Div(new H3(getTranslation("access.password")), password, acts);
    }

    private void confirmDisable() {
        var confirm = new ConfirmDialog(getTranslation("access.disable-title", account.displayName()), getTranslation("access.disable-text"),
                getTranslation("access.disable"), yes -> attempt(() -> accounts.disable(account.personId())));
        confirm.setCancelable(true);
        confirm.setCancelText(getTranslation("base.cancel"));
        confirm.open();
    }

    private Button button(String key, Runnable act) {
        return new Button(getTranslation(key), click -> attempt(act));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            close();
            Notices.success("access.saved");
            done.run();
        } catch (FieldsRefused refused) {
            new FieldErrors(Map.of("displayName", displayName, "password", password)).show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
