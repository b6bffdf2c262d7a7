package cn.muan.base;

import java.util.List;

/** The profile mysql was chosen without its settings. */
class SettingsMissing extends RuntimeException {

    SettingsMissing(List<String> names) {
        super("The profile mysql needs " + String.join(", ", names)
                + " in the environment; an example of MUAN_DB_URL is jdbc:mysql://localhost:3306/muan");
    }
}
