package cn.muan.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

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
    void a_row_of_the_wrong_length_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> file(List.of("1"))).isInstanceOf(IllegalArgumentException.class);
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

    private static Sheet sheet(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file)).getSheetAt(0);
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
