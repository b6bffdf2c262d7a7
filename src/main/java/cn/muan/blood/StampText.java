package cn.muan.blood;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import cn.muan.base.ChinaTime;

/** An instant as it stands in a sentence. */
final class StampText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private StampText() {
    }

    static String of(Instant at) {
        return MINUTE.format(at);
    }
}
