package cn.muan.bloodbank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Chooses bags whose units add up: no more than bags that cannot be cut force, and of all such choices the one that takes the earliest first. */
final class Filling {

    /** The largest bag. */
    static final int UNITS_MAX = 10;

    private Filling() {
    }

    /**
     * @param ordered bags in the order in which they should go
     * @param wanted  at least 1
     * @return the chosen ones in their order; all of them where they do not suffice
     */
    static <T> List<T> choose(List<T> ordered, int wanted, ToIntFunction<T> units) {
        int all = ordered.stream().mapToInt(units).sum();
        if (all <= wanted) {
            return ordered;
        }
        boolean[][] reachable = reachable(ordered, wanted + UNITS_MAX - 1, units);
        int total = wanted;
        while (!reachable[0][total]) {
            total++;
        }
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < ordered.size() && total > 0; i++) {
            int size = units.applyAsInt(ordered.get(i));
            if (size <= total && reachable[i + 1][total - size]) {
                chosen.add(ordered.get(i));
                total -= size;
            }
        }
        return chosen;
    }

    /** Whether a sum can be made of the bags from the index on. */
    private static <T> boolean[][] reachable(List<T> ordered, int most, ToIntFunction<T> units) {
        boolean[][] reachable = new boolean[ordered.size() + 1][most + 1];
        reachable[ordered.size()][0] = true;
        for (int i = ordered.size() - 1; i >= 0; i--) {
            int size = units.applyAsInt(ordered.get(i));
            for (int sum = 0; sum <= most; sum++) {
                reachable[i][sum] = reachable[i + 1][sum] || sum >= size && reachable[i + 1][sum - size];
            }
        }
        return reachable;
    }
}
