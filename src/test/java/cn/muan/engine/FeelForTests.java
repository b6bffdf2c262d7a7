package cn.muan.engine;

/** The house's own FEEL without the rest of the house. */
public final class FeelForTests {

    private FeelForTests() {
    }

    public static Feel feel() {
        return new FeelScala();
    }
}
