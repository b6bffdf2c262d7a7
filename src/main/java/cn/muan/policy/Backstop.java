package cn.muan.policy;

/**
 * An institution that may not refuse (O43, O44), or that assists it. Source: {@code backstops.dmn}.
 *
 * @param organisation code in the directory
 * @param source       seed, article and notice
 */
public record Backstop(String organisation, Part part, String source) {

    /** Takes the woman, or stands by the one that takes her. */
    public enum Part { RECEIVE, ASSIST }
}
