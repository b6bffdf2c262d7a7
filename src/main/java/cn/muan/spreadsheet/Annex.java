package cn.muan.spreadsheet;

import java.util.List;

/**
 * The layout of a table as an annex prescribes it: title over all columns, lines of the head, headings in one or more rows, values, lines of the foot.
 *
 * @param sheet name of the sheet, at most 31 characters
 * @param head  lines between title and headings, such as 单位：…
 * @param foot  what stands below the last row, spread over one line, such as 填表人：…
 */
public record Annex(String sheet, String title, List<String> head, List<Column> columns, List<String> foot) {

    public Annex {
        head = List.copyOf(head);
        columns = List.copyOf(columns);
        foot = List.copyOf(foot);
    }

    /** The columns that hold values, from left to right. */
    public List<Column> leaves() {
        return columns.stream().flatMap(column -> column.leaves().stream()).toList();
    }

    /** How many rows the headings take. */
    public int headingRows() {
        return columns.stream().mapToInt(Column::depth).max().orElse(0);
    }

    /** The row, from 0, in which the headings begin. */
    public int firstHeadingRow() {
        return 1 + head.size();
    }
}
