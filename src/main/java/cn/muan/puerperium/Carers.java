package cn.muan.puerperium;

import cn.muan.access.Group;

/**
 * Who looks after a woman after her pregnancy ended.
 *
 * @param visit        who visits her at home: the community centre of residence, else the MCH institution
 * @param check        who does the 42-day check: the institution of birth, else who visits
 * @param residenceMch MCH institution that manages her by residence
 */
public record Carers(Group visit, Group check, String residenceMch) {
}
