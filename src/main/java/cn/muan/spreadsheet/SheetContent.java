package cn.muan.spreadsheet;

import java.util.List;

/** What a file holds: its rows, and the cells of them that cannot be taken over as they are. */
public record SheetContent(List<SheetRow> rows, List<CellFault> faults) {
}
