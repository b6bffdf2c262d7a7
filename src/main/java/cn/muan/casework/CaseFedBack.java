package cn.muan.casework;

import java.time.Instant;

import cn.muan.base.Subject;

/** The community centre of residence knows of the case from now on (O28). */
public record CaseFedBack(Subject subject, String centre, Instant at) {
}
