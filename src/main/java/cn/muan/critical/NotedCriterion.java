package cn.muan.critical;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A criterion and since when it is met. */
@Embeddable
public record NotedCriterion(@Enumerated(EnumType.STRING) CriticalCriterion criterion, Instant notedAt) {
}
