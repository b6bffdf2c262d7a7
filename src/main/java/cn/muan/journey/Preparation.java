package cn.muan.journey;

import java.util.List;

/** What the receiver has ready. @param items codes of the form: bed, theatre, blood, icu, newborn @param note null where nothing is to be said */
public record Preparation(List<String> items, String note) {
}
