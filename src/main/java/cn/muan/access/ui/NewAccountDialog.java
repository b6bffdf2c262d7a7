package cn.muan.access.ui;

import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.access.AccountService;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.ui.FieldErrors;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Directory;

/** Opens an account with its first role. */
class NewAccountDialog extends Dialog {

    private final TextField loginName = new TextField(getTranslation("access.login-name"));
    private final TextField displayName = new TextField(getTranslation("access.display-name"));
    private final ComboBox<Title> title = new ComboBox<>(getTranslation("access.title"), Title.values());
    private final PasswordField password = new PasswordField(getTranslation("access.initial-password"));
    private final GroupChoice group;
    private final AccountService accounts;
    private final Runnable done;

    NewAccountDialog(AccountService accounts, Directory directory, Runnable done) {
        this.accounts = accounts;
        this.done = done;
        this.group = new GroupChoice(directory);
        setHeaderTitle(getTranslation("access.add-person"));
        title.setItemLabelGenerator(item -> getTranslation("access.title." + item.name()));
        title.setValue(Title.NONE);
        password.setHelperText(getTranslation("access.password-rule"));
        var form = new FormLayout(loginName, displayName, title, password);
        add(form, group);
        var save = new Button(getTranslation("access.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void save() {
        Group first = group.chosen().orElse(null);
        if (first == null) {
            Notices.error("access.choose-role-organisation");
            return;
        }
        try {
            accounts.create(loginName.getValue(), displayName.getValue(), title.getValue() == null ? Title.NONE : title.getValue(),
                    password.getValue(), Set.of(first));
            close();
            Notices.success("access.saved");
            done.run();
        } catch (FieldsRefused refused) {
            new FieldErrors(Map.of("loginName", loginName, "displayName", displayName, "password", password)).show(refused.errors());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
