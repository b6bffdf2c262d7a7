package cn.muan.caesarean;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import cn.muan.access.Role;

/** Who agreed to the operation, how and when (S0（七）), and who wrote it down. */
@Embeddable
public record Approval(@Column(name = "approved_by") String by, @Enumerated(EnumType.STRING) @Column(name = "approval_role") Role role,
        @Enumerated(EnumType.STRING) @Column(name = "approval_means") Means means, @Column(name = "approved_at") Instant at,
        @Column(name = "approval_recorded_by") String recordedBy) {

    /** How the word was given. */
    public enum Means { IN_PERSON, TELEPHONE }
}
