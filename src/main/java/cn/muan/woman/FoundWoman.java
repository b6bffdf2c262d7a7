package cn.muan.woman;

import cn.muan.base.Subject;

/** One row of a search: everything masked. */
public record FoundWoman(Subject subject, String heading, IdType idType, String number, String phone, String bookedAt,
        boolean ended) {
}
