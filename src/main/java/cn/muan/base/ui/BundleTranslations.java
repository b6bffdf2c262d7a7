package cn.muan.base.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.i18n.I18NProvider;

import org.springframework.stereotype.Component;

import cn.muan.base.Messages;

/** Screens speak from the same bundles as everything else. */
@Component
class BundleTranslations implements I18NProvider {

    private final transient Messages messages;

    BundleTranslations(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Messages.CHINESE, Messages.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.get(locale == null ? Messages.CHINESE : locale, key, params);
    }
}
