package cn.muan.spreadsheet;

import java.util.List;

/** A row as it was read: one value for each column, empty where the cell is.
 * @param number as Excel numbers it, from 1 */
public record SheetRow(int number, List<String> values) {
}
