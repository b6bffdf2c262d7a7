package cn.muan.spreadsheet;

import java.util.List;

/** A column of an annex; one with parts is a heading that spans them.
 * @param width in characters, 1 to 255; of no meaning for a column with parts */
public record Column(String label, int width, List<Column> parts) {

    public Column {
        parts = List.copyOf(parts);
    }

    public static Column of(String label, int width) {
        return new Column(label, width, List.of());
    }

    /** A heading over several columns. */
    public static Column over(String label, Column... parts) {
        return new Column(label, 0, List.of(parts));
    }

    /** The columns that hold values, from left to right. */
    List<Column> leaves() {
        return parts.isEmpty() ? List.of(this) : parts.stream().flatMap(part -> part.leaves().stream()).toList();
    }

    /** Rows of headings from here down, 1 for a column without parts. */
    int depth() {
        return 1 + parts.stream().mapToInt(Column::depth).max().orElse(0);
    }
}
