package cn.muan.rehearsal;

/** Knows how some of the verbs are done: through the forms and the rights of the acting person. */
interface Doing {

    boolean knows(String verb);

    /**
     * Does it.
     *
     * @throws RuntimeException when it is refused ({@link Refusal#of}) or fails
     * @throws BadScenario      when the file asks for what the form does not have
     */
    void perform(Play play, Act act);
}
