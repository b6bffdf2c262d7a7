package cn.muan.base.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaskedValueTest {

    private final List<String> reasons = new ArrayList<>();
    private MaskedValue phone;

    @BeforeEach
    void open() {
        MockVaadin.setup();
        phone = new MaskedValue("138****1234", reason -> {
            reasons.add(reason);
            return "13800001234";
        });
        UI.getCurrent().add(phone);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void nothing_is_shown_before_a_reason_is_given() {
        _click(_get(phone, Button.class));
        _click(primary());

        assertThat(reasons).isEmpty();
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        assertThat(text()).isEqualTo("138****1234");
    }

    @Test
    void a_reason_shows_the_value_until_it_is_masked_again() {
        _click(_get(phone, Button.class));
        _setValue(_get(TextField.class), "家属来电核对");
        _click(primary());

        assertThat(reasons).containsExactly("家属来电核对");
        assertThat(text()).isEqualTo("13800001234");
        _assertNone(Dialog.class);
        phone.mask();
        assertThat(text()).isEqualTo("138****1234");
    }

    private String text() {
        return _find(phone, Span.class).stream().filter(span -> span.hasClassName("muan-number")).findFirst().orElseThrow().getText();
    }

    private static Button primary() {
        return _find(Button.class).stream().filter(button -> button.getThemeNames().contains("primary")).findFirst().orElseThrow();
    }
}
