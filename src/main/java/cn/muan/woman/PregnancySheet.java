package cn.muan.woman;

/**
 * What stands on the page of a case, identifiers masked.
 *
 * @param joinedRecord whether it was asked for a record that was joined into this one
 */
public record PregnancySheet(FoundWoman card, PregnancyFacts facts, Hukou hukou, Dating dating, String maskedName,
        boolean hasAddress, boolean joinedRecord) {
}
