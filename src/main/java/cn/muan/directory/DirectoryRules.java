package cn.muan.directory;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;

/** What an entry of the directory must look like before it is kept. */
final class DirectoryRules {

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,19}";
    private static final int NAME_MAX = 80;
    private static final int LEVEL_MAX = 3;

    private DirectoryRules() {
    }

    static void check(Jurisdiction jurisdiction) {
        var errors = new LinkedHashMap<String, Message>();
        checkNames(errors, jurisdiction.code(), jurisdiction.name(), jurisdiction.nameEn());
        refuse(errors);
    }

    static void check(Organisation organisation) {
        var errors = new LinkedHashMap<String, Message>();
        checkNames(errors, organisation.code(), organisation.name(), organisation.nameEn());
        if (organisation.kind() == null) {
            errors.put("kind", new Message("directory.kind-missing"));
        }
        if (organisation.jurisdiction() == null || organisation.jurisdiction().isBlank()) {
            errors.put("jurisdiction", new Message("directory.jurisdiction-missing"));
        }
        if (organisation.level() < 0 || organisation.level() > LEVEL_MAX) {
            errors.put("level", new Message("directory.level-range"));
        }
        if (organisation.midwifery() && organisation.kind() != null && organisation.kind().grassRoots()) {
            errors.put("midwifery", new Message("directory.midwifery-grass-roots"));
        }
        if (organisation.safetyOffice() && !organisation.midwifery()) {
            errors.put("safetyOffice", new Message("directory.safety-office-needs-midwifery"));
        }
        if (organisation.rescueLevel() != RescueLevel.NONE && !organisation.obstetricEmergency()) {
            errors.put("rescueLevel", new Message("directory.rescue-needs-obstetrics"));
        }
        refuse(errors);
    }

    private static void checkNames(Map<String, Message> errors, String code, String name, String nameEn) {
        if (code == null || !code.matches(CODE)) {
            errors.put("code", new Message("directory.code-form"));
        }
        if (name == null || name.isBlank() || name.length() > NAME_MAX) {
            errors.put("name", new Message("directory.name-length", NAME_MAX));
        }
        if (nameEn == null || nameEn.isBlank() || nameEn.length() > NAME_MAX) {
            errors.put("nameEn", new Message("directory.name-length", NAME_MAX));
        }
    }

    private static void refuse(Map<String, Message> errors) {
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }
}
