package cn.muan.caesarean;

import org.springframework.stereotype.Component;

/** 麻醉开始. */
@Component
class StampAnaesthesia extends StampAct {

    StampAnaesthesia(CaesareanBirths births, CaesareanStory story) {
        super(Moment.ANAESTHESIA, births, story);
    }
}
