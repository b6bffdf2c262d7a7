package cn.muan.blood;

import java.util.Locale;

import org.springframework.stereotype.Component;

import cn.muan.base.Messages;

/** What a request is about, in a line of either language. */
@Component
public class BloodTexts {

    private final Messages messages;

    BloodTexts(Messages messages) {
        this.messages = messages;
    }

    /** 用血12号 红细胞 A型 RhD阳性 6单位（06-06 03:30 申请）. */
    public String line(BloodRequest request, Locale locale) {
        return messages.get(locale, "blood.line", String.valueOf(request.id()), product(request.wish(), locale), String.valueOf(request.wish().units()),
                StampText.of(request.requestedAt()));
    }

    /** 红细胞 A型 RhD阳性. */
    public String product(BloodWish wish, Locale locale) {
        return messages.get(locale, "blood.product." + BloodRequest.word(wish.product())) + " "
                + messages.get(locale, "blood.abo." + (wish.abo() == null ? "unknown" : wish.abo().name())) + " "
                + messages.get(locale, "blood.rh." + BloodRequest.word(wish.rh()));
    }
}
