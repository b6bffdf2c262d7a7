package cn.muan.woman;

import cn.muan.base.Subject;

/**
 * Somebody registered who may be the same woman.
 *
 * @param subject     her latest pregnancy, null where the actor may not see it
 * @param heading     masked, null where the actor may not see it
 * @param institution name of the organisation of booking, whom to ask
 */
public record SimilarWoman(Why why, Subject subject, String heading, String institution) {

    /** What is alike. */
    public enum Why {
        NAME_AND_BIRTH, PHONE;

        /** Message key of its text. */
        public String key() {
            return "woman.similar." + name();
        }
    }
}
