package cn.muan.caesarean;

import org.springframework.stereotype.Component;

/** 切皮. */
@Component
class StampIncision extends StampAct {

    StampIncision(CaesareanBirths births, CaesareanStory story) {
        super(Moment.INCISION, births, story);
    }
}
