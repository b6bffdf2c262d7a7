package cn.muan.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.muan.base.ChinaTime;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.KeyFlag;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Residence;

/**
 * One synthetic woman of {@code demo/women.csv}: how far her story has gone, how many hours ago it began and how many minutes
 * lie between its acts. Her number carries an area code that was never issued, her phone a block that is not in use.
 */
record DemoWoman(String name, LocalDate birthDate, int sequence, String institution, String community, String jurisdiction,
        Stage stage, Duration ago, Duration pace, List<String> screening, List<String> assessment, int weeks, int gravidity,
        int parity, Set<KeyFlag> flags, String assessor, String ending) {

    /** How far a story has gone; each stage includes those before it. */
    enum Stage {
        REGISTERED, SCREENED, REFERRED, ASSESSED, SIGNED, REPORTED, ACKNOWLEDGED, HANDED_OVER, FED_BACK, ENDED;

        boolean reached(Stage other) {
            return compareTo(other) >= 0;
        }
    }

    private static final String UNISSUED_AREA = "509900";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    static List<DemoWoman> all() {
        return DemoTable.rows("women.csv").stream().map(DemoWoman::of).toList();
    }

    private static DemoWoman of(List<String> row) {
        return new DemoWoman(row.get(0), LocalDate.parse(row.get(1)), Integer.parseInt(row.get(2)), row.get(3), row.get(4),
                row.get(5), Stage.valueOf(row.get(6)), Duration.ofHours(Long.parseLong(row.get(7))),
                Duration.ofMinutes(Long.parseLong(row.get(8))), words(row.get(9)).toList(), words(row.get(10)).toList(),
                Integer.parseInt(row.get(11)), Integer.parseInt(row.get(12)), Integer.parseInt(row.get(13)),
                words(row.get(14)).map(KeyFlag::valueOf).collect(Collectors.toSet()), row.get(15), row.get(16));
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isBlank());
    }

    /** What her first doctor types at the instant of registration. */
    RegisterWoman registration(Instant at) {
        LocalDate lmp = ChinaTime.dateOf(at).minusWeeks(weeks).minusDays(sequence % 7L);
        return RegisterWoman.of(institution,
                new Person(name, IdType.RESIDENT_ID, identityNumber(), null, birthDate, "1900000%04d".formatted(sequence)),
                new Residence(jurisdiction, community, "演示数据路" + sequence + "号", Hukou.LOCAL), Dating.byLmp(lmp), gravidity,
                parity, flags);
    }

    private String identityNumber() {
        String body = UNISSUED_AREA + birthDate.toString().replace("-", "") + "%03d".formatted(sequence * 2);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
