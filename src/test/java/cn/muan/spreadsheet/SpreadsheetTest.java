package cn.muan.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cn.muan.base.Refused;

class SpreadsheetTest {

    private static final Annex ANNEX = new Annex("月报表", "孕产妇信息统计月报表", List.of("单位：示例医院"),
            List.of(Column.of("序号", 6), Column.of("姓名", 12), Column.over("评定情况", Column.of("末次月经", 12), Column.of("孕周", 8)), Column.of("备注", 20)),
            List.of("填表人：", "审核人：", "填报时间："));

    @Test
    void what_is_written_stands_where_the_annex_has_it() throws IOException {
        Sheet sheet = sheet(file(row(1, "示例甲", LocalDate.of(2026, 2, 28), 32, null)));

        assertThat(text(sheet, 0, 0)).isEqualTo("孕产妇信息统计月报表");
        assertThat(text(sheet, 1, 0)).isEqualTo("单位：示例医院");
        assertThat(List.of(text(sheet, 2, 0), text(sheet, 2, 1), text(sheet, 2, 2), text(sheet, 2, 4))).containsExactly("序号", "姓名", "评定情况", "备注");
        assertThat(List.of(text(sheet, 3, 2), text(sheet, 3, 3))).containsExactly("末次月经", "孕周");
        assertThat(sheet.getMergedRegions()).extracting(CellRangeAddress::formatAsString)
                .containsExactlyInAnyOrder("A1:E1", "A2:E2", "A3:A4", "B3:B4", "C3:D3", "E3:E4");
        assertThat(text(sheet, 4, 1)).isEqualTo("示例甲");
        assertThat(sheet.getRow(4).getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-02-28");
        assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(32);
        assertThat(List.of(text(sheet, 5, 0), text(sheet, 5, 1), text(sheet, 5, 3))).containsExactly("填表人：", "审核人：", "填报时间：");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_a_name() throws IOException {
        Sheet sheet = sheet(file(row(1, "=HYPERLINK(\"http://x\")", null, 1, "@SUM(A1)")));
        assertThat(sheet.getRow(4).getCell(1).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(4).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(sheet.getRow(4).getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void a_file_comes_back_as_it_was_written_up_to_the_foot() throws IOException {
        SheetContent read = read(file(row(1, "示例甲", LocalDate.of(2026, 2, 28), 32, "“途中”"), row(2, "示例乙", null, 30.5, null)));

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(SheetRow::number, SheetRow::values).containsExactly(
                tuple(5, List.of("1", "示例甲", "2026-02-28", "32", "“途中”")), tuple(6, List.of("2", "示例乙", "", "30.5", "")));
    }

    @Test
    void formulas_merged_cells_lost_digits_and_errors_are_named_and_the_rest_is_read() throws IOException {
        byte[] file = changed(file(row(1, "甲", null, 1, null), row(2, "乙", null, 2, null), row(3, "丙", null, 3, null), row(4, "丁", null, 4, null)), sheet -> {
            sheet.getRow(4).getCell(3).setCellFormula("1+1");
            sheet.getRow(5).getCell(1).setCellValue(110101199001011234d);
            sheet.getRow(6).getCell(4).setCellValue(true);
            sheet.addMergedRegion(new CellRangeAddress(6, 7, 1, 1));
        });

        SheetContent read = read(file);

        assertThat(read.rows()).hasSize(4);
        assertThat(read.faults()).extracting(CellFault::row, CellFault::column, fault -> fault.reason().key()).containsExactly(
                tuple(5, 3, "spreadsheet.formula"), tuple(6, 1, "spreadsheet.digits-lost"), tuple(7, 4, "spreadsheet.no-value"), tuple(7, 1, "spreadsheet.merged"));
    }

    @Test
    void other_headings_are_refused_with_the_column_that_differs() throws IOException {
        byte[] moved = changed(file(row(1, "甲", null, 1, null)), sheet -> sheet.getRow(3).createCell(3).setCellValue("胎次"));
        assertThatThrownBy(() -> read(moved)).isInstanceOf(Refused.class).hasMessage("spreadsheet.other-heading")
                .satisfies(refused -> assertThat(((Refused) refused).reason().args()).containsExactly("D", "孕周"));
        byte[] none = changed(file(), sheet -> sheet.getRow(2).createCell(0).setCellValue("编号"));
        assertThatThrownBy(() -> read(none)).hasMessage("spreadsheet.no-headings");
    }

    @Test
    void blanks_in_a_heading_do_no_harm() throws IOException {
        byte[] spaced = changed(file(row(1, "甲", null, 1, null)), sheet -> sheet.getRow(2).createCell(1).setCellValue("姓 \n名"));
        assertThat(read(spaced).rows()).hasSize(1);
    }

    @Test
    void an_old_or_foreign_file_is_refused() throws IOException {
        var old = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("x");
            book.write(old);
        }
        assertThatThrownBy(() -> read(old.toByteArray())).hasMessage("spreadsheet.not-xlsx");
        assertThatThrownBy(() -> read("姓名,证件".getBytes())).hasMessage("spreadsheet.not-xlsx");
        assertThatThrownBy(() -> read(new byte[SheetReader.LARGEST_FILE + 1])).hasMessage("spreadsheet.too-large");
    }

    @Test
    void a_file_packed_to_burst_is_refused_before_it_does(@TempDir Path folder) throws IOException {
        Path small = Files.write(folder.resolve("small.xlsx"), file());
        var bomb = new ByteArrayOutputStream();
        try (var in = new ZipFile(small.toFile()); var out = new ZipOutputStream(bomb)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.getInputStream(entry).readAllBytes());
                if (entry.getName().endsWith("sheet1.xml")) {
                    byte[] blank = new byte[1_000_000];
                    Arrays.fill(blank, (byte) ' ');
                    for (int i = 0; i < 400; i++) {
                        out.write(blank);
                    }
                }
            }
        }
        assertThat(bomb.size()).isLessThan(SheetReader.LARGEST_FILE);
        assertThatThrownBy(() -> read(bomb.toByteArray())).hasMessage("spreadsheet.unreadable");
    }

    @Test
    void two_thousand_rows_are_read_and_more_than_the_limit_is_refused() throws IOException {
        assertThat(read(many(2_000)).rows()).hasSize(2_000);
        byte[] tooMany = many(SheetReader.MOST_ROWS + 1);
        assertThatThrownBy(() -> read(tooMany)).hasMessage("spreadsheet.too-many-rows");
    }

    @Test
    void a_row_of_the_wrong_length_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> file(List.of("1"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] many(int rows) throws IOException {
        return bytes(IntStream.rangeClosed(1, rows).<List<?>>mapToObj(i -> row(i, "示例", LocalDate.of(2026, 1, 1), 20, "x")).toList());
    }

    private static List<?> row(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    private static byte[] file(List<?>... rows) throws IOException {
        return bytes(List.of(rows));
    }

    private static byte[] bytes(List<? extends List<?>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        AnnexWriter.write(ANNEX, rows, out);
        return out.toByteArray();
    }

    private static byte[] changed(byte[] file, Consumer<Sheet> change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            change.accept(book.getSheetAt(0));
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Sheet sheet(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file)).getSheetAt(0);
    }

    private static SheetContent read(byte[] file) {
        return SheetReader.read(new ByteArrayInputStream(file), ANNEX);
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
