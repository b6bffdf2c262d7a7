package cn.muan.rehearsal;

import java.util.Set;

/** Compares some of what a step expects with what there is. */
interface Expectation {

    /** The words of {@code expect} that it answers for. */
    Set<String> words();

    /** Tells the findings about everything that differs. */
    void check(Look look);
}
