package cn.muan.caesarean;

import org.springframework.stereotype.Component;

/** 胎儿娩出. */
@Component
class StampBirth extends StampAct {

    StampBirth(CaesareanBirths births, CaesareanStory story) {
        super(Moment.BIRTH, births, story);
    }
}
