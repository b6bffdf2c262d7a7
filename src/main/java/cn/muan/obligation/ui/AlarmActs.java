package cn.muan.obligation.ui;

import java.util.List;

import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmComment;
import cn.muan.obligation.StepIn;

/** What the panel of an alarm asks its view to do. */
interface AlarmActs {

    void acknowledge(Alarm alarm);

    void claim(Alarm alarm);

    void comment(Alarm alarm, String text);

    void close(Alarm alarm, Alarm.CloseReason reason, String note);

    void openCase(Alarm alarm);

    List<AlarmComment> comments(Alarm alarm);

    List<StepIn> accounts(Alarm alarm);
}
