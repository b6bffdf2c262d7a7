package cn.muan.transfer;

import cn.muan.directory.Specialty;

/**
 * What a first-contact institution asks for.
 *
 * @param specialty          disease for which a specialty backstop stands, null where none (O44)
 * @param careLevel          lowest hospital level that can treat her, 1 to 3
 * @param reason             why she cannot be treated here
 * @param complaint          chief complaint and findings
 * @param treatment          what was done, null where nothing
 * @param institution        whom to ask first, null to follow the ranking
 * @param skipReason         why a level is skipped, null where none is (O42)
 * @param overrideReason     why another than the specialty backstop is asked, null where it is not (O44)
 * @param overrideApprovedBy who of the safety office approved that by telephone, null where nobody has (G1)
 * @param escort             who goes along, null where nobody does
 */
public record TransferWish(boolean emergency, Specialty specialty, int careLevel, String reason, String complaint, Vitals vitals, String treatment,
        String institution, String skipReason, String overrideReason, String overrideApprovedBy, Transport transport, String escort) {
}
