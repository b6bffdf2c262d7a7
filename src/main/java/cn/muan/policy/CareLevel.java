package cn.muan.policy;

import java.util.List;

/** The lowest level of hospital that may book the woman, with the articles that say so. */
public record CareLevel(int level, List<String> articles) {
}
