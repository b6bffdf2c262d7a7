package cn.muan.rehearsal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody who mistyped a word probably meant. */
final class NearestWord {

    private static final int SHOWN = 3;

    private NearestWord() {
    }

    /** Up to three words that are not far from the one typed, nearest first. */
    static List<String> among(Collection<String> known, String typed) {
        int farthest = Math.max(2, typed.length() / 2);
        return known.stream().filter(word -> distance(word, typed) <= farthest)
                .sorted(Comparator.comparing((String word) -> distance(word, typed)).thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN).toList();
    }

    /** Letters to insert, remove or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), replaced);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
