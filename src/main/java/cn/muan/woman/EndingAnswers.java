package cn.muan.woman;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.forms.FormAnswers;

/** What the forms of an ending offer and what their answers mean. */
@Component
class EndingAnswers {

    /** At home, on the way, or at an institution outside the directory. */
    static final String ELSEWHERE = "elsewhere";

    private final Directory directory;

    EndingAnswers(Directory directory) {
        this.directory = directory;
    }

    /** Active midwifery institutions and a place that is none of them. */
    Map<String, Object> choices() {
        var elsewhere = Map.of("value", ELSEWHERE, "label", "家中、途中或名录外的机构", "labelEn", "At home, on the way, or an institution not listed");
        Map<String, Object> choices = new HashMap<>();
        choices.put("places", Stream.concat(Stream.of(elsewhere), directory.all().stream()
                .filter(one -> one.active() && one.midwifery()).map(EndingAnswers::option)).toList());
        return choices;
    }

    /** What a correction begins with. */
    Map<String, Object> of(Ending ending) {
        Map<String, Object> values = choices();
        values.put("endingKind", ending.kind().name());
        values.put("endedOn", ending.on());
        values.put("place", ending.place() == null ? ELSEWHERE : ending.place());
        if (ending.at() != null) {
            values.put("endedTime", ending.at().atZone(ChinaTime.ZONE).toLocalTime().toString().substring(0, 5));
        }
        if (ending.born() != null) {
            values.put("born", ending.born());
        }
        return values;
    }

    Ending ending(FormAnswers answers) {
        Ending.Kind kind = Ending.Kind.valueOf(answers.text("endingKind").orElseThrow());
        LocalDate on = answers.date("endedOn").orElseThrow();
        Instant at = answers.text("endedTime").filter(time -> kind.birth())
                .map(time -> on.atTime(LocalTime.parse(time)).atZone(ChinaTime.ZONE).toInstant()).orElse(null);
        String place = answers.text("place").filter(code -> !code.equals(ELSEWHERE)).orElse(null);
        return new Ending(kind, on, at, place, answers.integer("born").filter(number -> kind == Ending.Kind.LIVE_BIRTH).orElse(null));
    }

    private static Map<String, String> option(Organisation place) {
        return Map.of("value", place.code(), "label", place.name(), "labelEn", place.nameEn() == null ? place.name() : place.nameEn());
    }
}
