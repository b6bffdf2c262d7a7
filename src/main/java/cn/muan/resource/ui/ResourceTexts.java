package cn.muan.resource.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.i18n.I18NProvider;

import org.springframework.stereotype.Component;

import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.directory.Organisation;
import cn.muan.resource.Beds;
import cn.muan.resource.Readiness;
import cn.muan.resource.ReadyItem;

/** Figures, hours and names of resources as a reader sees them. */
@Component
class ResourceTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Clock clock;

    ResourceTexts(Clock clock) {
        this.clock = clock;
    }

    static String say(String key, Object... args) {
        return I18NProvider.translate(key, args);
    }

    static String moment(Instant at) {
        return MOMENT.format(local(at));
    }

    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ChinaTime.ZONE);
    }

    static Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(ChinaTime.ZONE).toInstant();
    }

    /** 刚刚, 25 分钟前, 3 小时前. */
    String ago(Instant at) {
        Duration age = Duration.between(at, clock.instant());
        if (age.toMinutes() < 1) {
            return say("resource.now");
        }
        return age.toHours() < 1 ? say("resource.minutes-ago", age.toMinutes()) : say("resource.hours-ago", age.toHours());
    }

    /** 已 14 小时未更新. */
    String overdue(Instant at) {
        return say("resource.stale", Duration.between(at, clock.instant()).toHours());
    }

    static String figures(Beds beds) {
        return say("resource.beds.figures", beds.obstetric(), beds.icu(), beds.neonatal());
    }

    static String role(Role role) {
        return say("access.role." + role.code());
    }

    static String name(Organisation at, Locale reader) {
        return Messages.ENGLISH.getLanguage().equals(reader.getLanguage()) && at.nameEn() != null && !at.nameEn().isBlank() ? at.nameEn() : at.name();
    }

    static String missing(Readiness readiness) {
        return readiness.missing().stream().map(ResourceTexts::item).collect(Collectors.joining(say("resource.and")));
    }

    static String item(ReadyItem item) {
        return say("resource.ready." + item.code());
    }
}
