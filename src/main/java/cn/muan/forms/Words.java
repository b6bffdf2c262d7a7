package cn.muan.forms;

import java.io.Serializable;
import java.util.Locale;

/** A text of a form in Chinese with its English twin; either may be empty, never null. */
public record Words(String chinese, String english) implements Serializable {

    public static final Words NONE = new Words("", "");

    public Words {
        chinese = chinese == null ? "" : chinese;
        english = english == null ? "" : english;
    }

    /** The text in the language of the locale; Chinese where the twin is missing. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && !english.isBlank() ? english : chinese;
    }

    public boolean isEmpty() {
        return chinese.isBlank() && english.isBlank();
    }
}
