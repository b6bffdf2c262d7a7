package cn.muan.bloodbank;

import static cn.muan.bloodbank.BloodProduct.PLASMA;
import static cn.muan.bloodbank.BloodProduct.RED_CELLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.base.Refused;
import cn.muan.casework.CaseStage;
import cn.muan.engine.UnitOfWork;

/** Many want the same bags at once: every bag goes once, and the balance holds at every instant. */
@MuanTest
@Import(CaseStage.class)
class StockRacesTest {

    private static final int THREADS = 50;
    private static final List<String> HOLDERS = List.of("CQ-BS", "YL-BS");
    private static final List<BloodProduct> PRODUCTS = List.of(RED_CELLS, PLASMA);

    @Autowired
    private CaseStage stage;
    @Autowired
    private BloodStock stock;
    @Autowired
    private BloodBank bank;
    @Autowired
    private ReserveLevels levels;
    @Autowired
    private StockBalances balances;
    @Autowired
    private ExpirySweep sweep;
    @Autowired
    private UnitOfWork work;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void someDay() {
        stage.begin("2026-04-01T08:00");
    }

    @Test
    void fifty_requests_for_the_last_ten_bags() throws Exception {
        fill("CQ-BS", RED_CELLS, "A+", 10, "2026-04-20");

        List<Integer> got = together(THREADS, request -> quietly(() -> stock.reserve("B" + request, "CQ-BS", RED_CELLS, BloodGroup.of("A+"), 2, true).size()));

        assertThat(got.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
        assertThat(jdbc.queryForObject("select count(distinct request_key) from blood_bag where state = 'RESERVED'", Integer.class)).isEqualTo(10);
        assertThat(movements("RESERVED")).isEqualTo(10);
        requireBalanced();
    }

    @Test
    void the_same_request_asked_fifty_times_at_once_holds_one_bag_and_issues_it_once() throws Exception {
        fill("CQ-BS", RED_CELLS, "A+", 10, "2026-04-20");

        together(THREADS, request -> quietly(() -> stock.reserve("B1", "CQ-BS", RED_CELLS, BloodGroup.of("A+"), 2, true).size()));
        assertThat(movements("RESERVED")).isOne();
        together(THREADS, request -> quietly(() -> stock.issue("B1", "CQ-BS", "YZ-H1").size()));
        assertThat(movements("ISSUED")).isOne();
        together(THREADS, request -> quietly(() -> {
            stock.takeBack("B1", List.of("SYN-CQ-BS-REDCELLS-A-0"));
            return 1;
        }));
        assertThat(movements("RETURNED")).isOne();
        requireBalanced();
    }

    @Test
    void a_bag_received_twice_at_once_is_received_once() throws Exception {
        List<Integer> received = together(THREADS, request -> quietly(() -> {
            bank.receive("CQ-BS", "TEST-0001 红细胞 O- 2 2026-04-20");
            return 1;
        }));

        assertThat(received.stream().mapToInt(Integer::intValue).sum()).isOne();
        requireBalanced();
    }

    @Test
    void the_balance_holds_while_fifty_reserve_issue_return_expire_and_write_off() throws Exception {
        for (String holder : HOLDERS) {
            for (BloodProduct product : PRODUCTS) {
                for (String group : List.of("A+", "O+", "O-", "AB-")) {
                    fill(holder, product, group, 12, "2026-04-20");
                }
                stage.system(() -> {
                    work.run(() -> levels.set(holder, product, BloodGroup.of("A+"), 12, "试验"));
                    return null;
                });
            }
        }
        stage.until("2026-04-20T23:00");
        var running = new AtomicBoolean(true);
        var looks = new AtomicInteger();
        ExecutorService observer = Executors.newSingleThreadExecutor();
        Future<?> watching = observer.submit(() -> {
            while (running.get()) {
                requireBalanced();
                looks.incrementAndGet();
            }
            return null;
        });
        try {
            together(THREADS, this::busy);
        } finally {
            running.set(false);
            observer.shutdown();
        }
        watching.get();

        assertThat(looks.get()).as("looks in between").isPositive();
        requireBalanced();
        assertThat(List.of("RESERVED", "RELEASED", "ISSUED", "RETURNED", "WRITTEN_OFF")).allMatch(kind -> movements(kind) > 0, "happened");
        jdbc.queryForList("select bag_id, kind from blood_movement order by bag_id, id").stream()
                .collect(Collectors.groupingBy(row -> row.get("bag_id"))).values().forEach(StockRacesTest::requireStory);

        stage.until("2026-04-21T00:00");
        List<Integer> marked = together(4, node -> sweep.sweep());
        assertThat(marked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(movements("EXPIRED"));
        assertThat(jdbc.queryForObject("select count(*) from blood_bag where state in ('AVAILABLE', 'RESERVED')", Integer.class)).isZero();
        requireBalanced();
        for (BloodProduct product : PRODUCTS) {
            assertThat(jdbc.queryForObject("select count(*) from obligation where code = 'O54' and state = 'OPEN' and subject = ?", Integer.class,
                    new ShelfSubject("CQ-BS", product, BloodGroup.of("A+")).subject().value())).isOne();
        }
    }

    /** What one of fifty does, by chance of its own: requests over two places, in either order, and sometimes the keeper's hand. */
    private int busy(int thread) {
        var random = new Random(thread);
        for (int round = 0; round < 4; round++) {
            String key = "B" + thread + "-" + round;
            String first = HOLDERS.get(random.nextInt(2));
            String second = HOLDERS.get(random.nextInt(2));
            BloodProduct product = PRODUCTS.get(random.nextInt(2));
            BloodGroup wanted = BloodGroup.all().get(random.nextInt(8));
            quietly(() -> stock.reserve(key, first, product, wanted, 1 + random.nextInt(4), true).size()
                    + stock.reserve(key, second, product, wanted, 1 + random.nextInt(3), true).size());
            int turn = random.nextInt(4);
            if (turn == 0) {
                quietly(() -> run(() -> stock.release(key)));
            } else {
                quietly(() -> stock.issue(key, first, "YZ-H1").size());
                List<String> given = stage.system(() -> stock.bagsOf(key)).stream().filter(bag -> bag.state() == BloodBag.State.ISSUED)
                        .map(BloodBag::number).toList();
                end(turn, key, given);
            }
            quietly(() -> run(() -> bank.writeOff(first, "SYN-" + first + "-" + word(product) + "-O-" + random.nextInt(12), "血袋破损")));
        }
        return 0;
    }

    private void end(int turn, String key, Collection<String> given) {
        if (turn == 1) {
            quietly(() -> run(() -> stock.takeBack(key, given)));
        } else if (turn == 2) {
            quietly(() -> run(() -> stock.writeOff(key, given, "冷链中断")));
        }
    }

    private static int run(Runnable act) {
        act.run();
        return 1;
    }

    /** A bag is reserved only from the shelf and issued only when reserved: no two of the same in a row. */
    private static void requireStory(List<Map<String, Object>> story) {
        List<String> kinds = story.stream().map(row -> (String) row.get("kind")).toList();
        for (int i = 1; i < kinds.size(); i++) {
            assertThat(Map.of("RESERVED", List.of("RECEIVED", "RELEASED", "RETURNED"), "RELEASED", List.of("RESERVED"), "ISSUED", List.of("RESERVED"),
                    "RETURNED", List.of("ISSUED"), "WRITTEN_OFF", List.of("RECEIVED", "RELEASED", "RETURNED", "ISSUED", "RESERVED")).get(kinds.get(i)))
                    .as(String.join(" ", kinds)).contains(kinds.get(i - 1));
        }
    }

    private void requireBalanced() {
        for (String holder : HOLDERS) {
            assertThat(stage.system(() -> balances.counted(holder))).allMatch(StockBalance::holds);
            assertThat(stage.system(() -> balances.kept(holder))).allMatch(StockBalance::holds);
        }
        if (Thread.currentThread().getName().equals("main")) {
            HOLDERS.forEach(holder -> assertThat(stage.system(() -> balances.kept(holder))).isEqualTo(stage.system(() -> balances.counted(holder))));
        }
    }

    private int movements(String kind) {
        return jdbc.queryForObject("select count(*) from blood_movement where kind = ?", Integer.class, kind);
    }

    private void fill(String holder, BloodProduct product, String group, int bags, String expires) {
        List<NewBag> entered = new ArrayList<>();
        for (int i = 0; i < bags; i++) {
            entered.add(new NewBag("SYN-" + holder + "-" + word(product) + "-" + group.replace("+", "").replace("-", "N") + "-" + i, product,
                    BloodGroup.of(group), group.equals("A+") ? 2 : 1 + i % 3, null, LocalDate.parse(expires)));
        }
        stage.system(() -> {
            work.run(() -> bank.receive(holder, entered));
            return null;
        });
    }

    private static String word(BloodProduct product) {
        return product.name().replace("_", "");
    }

    /** 0 where it is refused. */
    private int quietly(Callable<Integer> act) {
        try {
            return stage.system(() -> work.run(() -> call(act)));
        } catch (Refused refused) {
            return 0;
        }
    }

    private static int call(Callable<Integer> act) {
        try {
            return act.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Integer> together(int threads, IntFunction<Integer> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier barrier = new CyclicBarrier(threads);
            List<Future<Integer>> all = pool.invokeAll(IntStream.range(0, threads).<Callable<Integer>>mapToObj(thread -> () -> {
                barrier.await();
                return act.apply(thread);
            }).toList());
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> one : all) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
