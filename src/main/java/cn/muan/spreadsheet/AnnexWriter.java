package cn.muan.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a table in the layout of its annex as an Excel file that WPS opens too: headings merged and repeated on each printed page, landscape A4 as
 * wide as one page. Rows leave memory as they are written. A text is always a text: nothing typed becomes a formula.
 */
public final class AnnexWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final String FONT = "宋体";
    private static final String DANGEROUS = "=+-@\t\r";

    private final Annex annex;
    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle plain = style(false, false);
    private final CellStyle text = style(true, false);
    private final CellStyle guarded = style(true, false);
    private final CellStyle number = style(true, false);
    private final CellStyle date = style(true, false);
    private final CellStyle heading = style(true, true);
    private final CellStyle title = style(false, true);
    private int next;

    private AnnexWriter(Annex annex) {
        this.annex = annex;
        this.sheet = book.createSheet(annex.sheet());
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        guarded.cloneStyleFrom(text);
        guarded.setQuotePrefixed(true);
        date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    /** Writes all rows and leaves the stream open; values are texts, numbers, local dates or null.
     * @throws IllegalArgumentException when a row has more or fewer values than the annex has columns */
    public static void write(Annex annex, Iterable<? extends List<?>> rows, OutputStream out) throws IOException {
        var writer = new AnnexWriter(annex);
        try (writer.book) {
            writer.top();
            writer.headings();
            rows.forEach(writer::values);
            writer.foot();
            writer.page();
            writer.book.write(out);
        }
    }

    private void top() {
        int last = annex.leaves().size() - 1;
        cell(row(), 0, annex.title(), title);
        merge(0, 0, 0, last);
        for (String line : annex.head()) {
            cell(row(), 0, line, plain);
            merge(next - 1, next - 1, 0, last);
        }
    }

    private void headings() {
        int first = next;
        for (int i = 0; i < annex.headingRows(); i++) {
            row();
        }
        int column = 0;
        for (Column top : annex.columns()) {
            heading(top, first, column);
            column += top.leaves().size();
        }
        sheet.setRepeatingRows(new CellRangeAddress(first, next - 1, -1, -1));
        sheet.createFreezePane(0, next);
        List<Column> leaves = annex.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            sheet.setColumnWidth(i, leaves.get(i).width() * 256);
        }
    }

    private void heading(Column column, int at, int left) {
        cell(sheet.getRow(at), left, column.label(), heading);
        int right = left + column.leaves().size() - 1;
        int bottom = column.parts().isEmpty() ? annex.firstHeadingRow() + annex.headingRows() - 1 : at;
        CellRangeAddress range = merge(at, bottom, left, right);
        RegionUtil.setBorderTop(BorderStyle.THIN, range, sheet);
        RegionUtil.setBorderBottom(BorderStyle.THIN, range, sheet);
        RegionUtil.setBorderLeft(BorderStyle.THIN, range, sheet);
        RegionUtil.setBorderRight(BorderStyle.THIN, range, sheet);
        int inner = left;
        for (Column part : column.parts()) {
            heading(part, at + 1, inner);
            inner += part.leaves().size();
        }
    }

    private void values(List<?> values) {
        if (values.size() != annex.leaves().size()) {
            throw new IllegalArgumentException("a row of " + values.size() + " values for " + annex.leaves().size() + " columns");
        }
        Row row = row();
        for (int i = 0; i < values.size(); i++) {
            value(row, i, values.get(i));
        }
    }

    private void value(Row row, int column, Object value) {
        if (value instanceof Number amount) {
            cell(row, column, "", number).setCellValue(amount.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell(row, column, "", date).setCellValue(day);
        } else {
            String typed = value == null ? "" : value.toString();
            cell(row, column, typed, !typed.isEmpty() && DANGEROUS.indexOf(typed.charAt(0)) >= 0 ? guarded : text);
        }
    }

    private void foot() {
        if (annex.foot().isEmpty()) {
            return;
        }
        Row row = row();
        int columns = annex.leaves().size();
        for (int i = 0; i < annex.foot().size(); i++) {
            cell(row, i * columns / annex.foot().size(), annex.foot().get(i), plain);
        }
    }

    private void page() {
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    private static Cell cell(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
        return cell;
    }

    private CellRangeAddress merge(int top, int bottom, int left, int right) {
        var range = new CellRangeAddress(top, bottom, left, right);
        if (range.getNumberOfCells() > 1) {
            sheet.addMergedRegion(range);
        }
        return range;
    }

    private CellStyle style(boolean bordered, boolean strong) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setBold(strong);
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(bordered);
        style.setAlignment(strong ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
