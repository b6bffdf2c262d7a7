package cn.muan.resource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What must work at any hour. Source: S3 二（六）「保证通讯通畅，药品、设备、交通工具处于24小时应急功能状态」「加强夜间产科值班值守」. */
public enum ReadyItem {
    COMMUNICATIONS, DRUGS, EQUIPMENT, VEHICLES, NIGHT_DUTY;

    /** As forms and texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReadyItem> of(String code) {
        return Arrays.stream(values()).filter(item -> item.code().equals(code)).findFirst();
    }
}
