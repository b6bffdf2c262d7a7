package cn.muan.plan;

import cn.muan.access.Title;

/** 「由副主任以上任职资格的医师进行评估和确诊」: who may judge that a pregnancy should not go on (O9; S4 第七条, S1 三.2, S2 四.4). */
final class SigningTitle {

    /** The lowest title that may sign. */
    static final Title LOWEST = Title.ASSOCIATE_CHIEF;

    private SigningTitle() {
    }

    static boolean maySign(Title title) {
        return title.atLeast(LOWEST);
    }
}
