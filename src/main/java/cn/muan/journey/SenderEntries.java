package cn.muan.journey;

/**
 * What the sender writes on the transfer card 转诊单.
 *
 * @param relative     who of her family is told, with a telephone number
 * @param onTheWay     what was done on the way
 * @param senderDoctor who sends her
 * @param escort       who goes along, null to leave what was said before
 */
public record SenderEntries(String ethnicity, String education, String relative, String complaint, String diagnosis, String treatment,
        CardFindings findings, String reason, String onTheWay, String senderDoctor, String escort) {
}
