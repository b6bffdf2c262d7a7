package cn.muan.forms.ui;

import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;

/** How dates are written and read on the screen: 2026-01-31, and the other ways people type it. */
final class Dates {

    static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Dates() {
    }

    static DatePickerI18n words(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var symbols = DateFormatSymbols.getInstance(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d")
                .setMonthNames(named(symbols.getMonths(), 0, 12))
                .setWeekdays(named(symbols.getWeekdays(), 1, 8))
                .setWeekdaysShort(english ? named(symbols.getShortWeekdays(), 1, 8) : List.of("日", "一", "二", "三", "四", "五", "六"))
                .setFirstDayOfWeek(1)
                .setToday(english ? "Today" : "今天")
                .setCancel(english ? "Cancel" : "取消")
                .setReferenceDate(LocalDate.of(2000, 1, 1));
    }

    private static List<String> named(String[] names, int from, int to) {
        return Arrays.asList(names).subList(from, to);
    }
}
