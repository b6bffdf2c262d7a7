package cn.muan.appointment;

import java.util.List;

import cn.muan.base.Message;

/**
 * Why an institution may not book her.
 *
 * @param level        hospital level she needs, 1–3; 0 where only the rescue centre's assessment is missing
 * @param own          level of the institution asked for, 0–3
 * @param articles     the articles that say so
 * @param rescueCentre a rescue centre must assess her first (O12, S1 三.4)
 */
record Barrier(int level, int own, List<String> articles, boolean rescueCentre) {

    String basis() {
        return String.join("；", articles);
    }

    Message message() {
        return rescueCentre ? new Message("appointment.gate.rescue-centre", basis())
                : new Message("appointment.gate.level", String.valueOf(level), String.valueOf(own), basis());
    }
}
