package cn.muan.forms.ui;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import com.vaadin.flow.i18n.I18NProvider;

/** The texts of this module's bundle for view tests that start no application. */
public class BundleTexts implements I18NProvider {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        Locale bundle = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return new MessageFormat(ResourceBundle.getBundle("messages/forms", bundle, NO_FALLBACK).getString(key), locale).format(params);
    }
}
