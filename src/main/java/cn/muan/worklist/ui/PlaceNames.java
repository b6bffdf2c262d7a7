package cn.muan.worklist.ui;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import cn.muan.base.Messages;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Names of institutions in the reader's language, each asked for once per screen. */
class PlaceNames implements Serializable {

    private final transient Directory directory;
    private final boolean english;
    private final Map<String, String> known = new HashMap<>();

    PlaceNames(Directory directory, Locale locale) {
        this.directory = directory;
        this.english = Messages.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    String of(String organisation) {
        return known.computeIfAbsent(organisation, this::read);
    }

    private String read(String code) {
        try {
            Organisation organisation = directory.organisation(code);
            return english && organisation.nameEn() != null ? organisation.nameEn() : organisation.name();
        } catch (Refused unknown) {
            return code;
        }
    }
}
