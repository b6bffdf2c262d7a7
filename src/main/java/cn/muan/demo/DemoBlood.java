package cn.muan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.ChinaTime;
import cn.muan.bloodbank.BloodBank;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.bloodbank.NewBag;
import cn.muan.bloodbank.ReserveLevels;
import cn.muan.bloodbank.StockList;
import cn.muan.engine.UnitOfWork;

/**
 * The synthetic stock of {@code demo/blood.csv}, for the demo and for rehearsals. Expiry counts from the clock's day, so that there is blood on
 * whatever day a story begins; a bank that has any usable bag gets no more.
 */
@Component
@Profile({"demo", "rehearsal", "test"})
public class DemoBlood {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String SOURCE = "示例数据，非真实储备标准";

    private final BloodBank bank;
    private final StockList list;
    private final ReserveLevels levels;
    private final CurrentActor actor;
    private final UnitOfWork work;
    private final Clock clock;

    DemoBlood(BloodBank bank, StockList list, ReserveLevels levels, CurrentActor actor, UnitOfWork work, Clock clock) {
        this.bank = bank;
        this.list = list;
        this.levels = levels;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
    }

    /** One line of the table. @param first days until the first bag expires; @param between days from bag to bag */
    private record Row(String holder, BloodProduct product, BloodGroup group, int bags, int units, int first, int between, int level) {

        static Row of(List<String> row) {
            return new Row(row.get(0), BloodProduct.valueOf(row.get(1)), BloodGroup.of(row.get(2)), number(row, 3), number(row, 4), number(row, 5),
                    number(row, 6), number(row, 7));
        }

        private static int number(List<String> row, int column) {
            return Integer.parseInt(row.get(column));
        }
    }

    /** Puts bags where there is none that can be used. */
    public void load() {
        LocalDate today = ChinaTime.dateOf(clock.instant());
        byHolder().forEach((holder, rows) -> as(() -> {
            if (!list.anyUsable(holder)) {
                bank.receive(holder, bags(holder, rows, today));
            }
        }));
    }

    /** Sets the levels of banks that have set none. */
    void setLevels() {
        byHolder().forEach((holder, rows) -> as(() -> {
            if (levels.none(holder)) {
                rows.stream().filter(row -> row.level() > 0).forEach(row -> levels.set(holder, row.product(), row.group(), row.level(), SOURCE));
            }
        }));
    }

    private static List<NewBag> bags(String holder, List<Row> rows, LocalDate today) {
        List<NewBag> bags = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.bags(); i++) {
                String number = "SYN%s-%s-%03d".formatted(DAY.format(today), holder, bags.size() + 1);
                bags.add(new NewBag(number, row.product(), row.group(), row.units(), null, today.plusDays(row.first() + (long) i * row.between())));
            }
        }
        return bags;
    }

    private static Map<String, List<Row>> byHolder() {
        return DemoTable.rows("blood.csv").stream().map(Row::of).collect(Collectors.groupingBy(Row::holder, LinkedHashMap::new, Collectors.toList()));
    }

    private void as(Runnable bringing) {
        actor.as(Actor.system("demo"), () -> work.run(bringing));
    }
}
