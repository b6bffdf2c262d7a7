package cn.muan.worklist;

import cn.muan.base.Severity;

/**
 * The facts of a case on a row.
 *
 * @param who          masked name, age, gestation and parity, such as {@code 张* 28岁 孕32+4 G2P1}
 * @param institution  code of the organisation the task stands at
 * @param jurisdiction of that organisation
 * @param severity     null before an assessment
 * @param infectious   shown only to roles that may see it
 */
public record TaskHeading(String who, String institution, String jurisdiction, Severity severity, boolean infectious) {
}
