package cn.muan.appointment;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 补动态评估: fulfils afterwards what an antenatal visit left open about her colour (O5). */
@Component
class ConfirmGradeAct implements CaseAct {

    private final Attendance attendance;
    private final Assessors assessors;

    ConfirmGradeAct(Attendance attendance, Assessors assessors) {
        this.attendance = attendance;
        this.assessors = assessors;
    }

    @Override
    public String key() {
        return "confirm-grade";
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public boolean offered(Subject subject) {
        return !attendance.owing(subject).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return assessors.prefill(subject);
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        attendance.gradeLater(subject, Grading.of(answers.text("grading").orElseThrow()), answers.text("assessor").orElse(null),
                answers.text("reason").orElse(null));
    }
}
