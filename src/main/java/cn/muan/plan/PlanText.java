package cn.muan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 管理方案、诊疗方案和应急预案 of one woman (S2 四.6). */
@Embeddable
public record PlanText(@Column(columnDefinition = "longtext") String management, @Column(columnDefinition = "longtext") String treatment,
        @Column(columnDefinition = "longtext") String emergency) {

    /** Without the words, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "plan";
    }
}
