package cn.muan.spreadsheet;

import cn.muan.base.Message;

/** A cell that cannot be taken over.
 * @param row    as Excel numbers it, from 1
 * @param column which of the annex's columns, from 0 */
public record CellFault(int row, int column, Message reason) {
}
