package cn.muan.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import cn.muan.base.Message;
import cn.muan.base.Refused;

/**
 * Reads the first sheet of an Excel file that should look like an annex. A file is refused as a whole when it is no such file, too large, packed to
 * burst, or has other headings; a cell that holds a formula, is merged, or lost digits is named, and the rest is read. Memory is bounded: a file has
 * at most {@value #LARGEST_FILE} bytes, unpacks to at most {@value #LARGEST_PART} bytes a part and {@value #MOST_ROWS} rows, and two are read at a time.
 */
public final class SheetReader {

    static final int LARGEST_FILE = 5_000_000;
    static final int LARGEST_PART = 20_000_000;
    static final int MOST_ROWS = 5_000;
    private static final int HEADINGS_WITHIN = 20;
    /** Excel keeps 15 digits of a number; an identity number typed as a number has lost its last ones. */
    private static final BigDecimal EXACT = new BigDecimal("1000000000000000");
    private static final Semaphore TWO_AT_A_TIME = new Semaphore(2);

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(0.005);
    }

    private final Annex annex;
    private final List<CellFault> faults = new ArrayList<>();

    private SheetReader(Annex annex) {
        this.annex = annex;
    }

    /** The rows below the headings, up to the foot or the end; empty rows are left out.
     * @throws Refused when the file as a whole cannot be read */
    public static SheetContent read(InputStream file, Annex annex) {
        byte[] bytes = bytes(file);
        if (!TWO_AT_A_TIME.tryAcquire()) {
            throw new Refused("spreadsheet.busy");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return new SheetReader(annex).read(book.getSheetAt(0));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw new Refused("spreadsheet.unreadable");
        } finally {
            TWO_AT_A_TIME.release();
        }
    }

    private static byte[] bytes(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new Refused("spreadsheet.too-large", LARGEST_FILE / 1_000_000);
            }
            if (FileMagic.valueOf(bytes) != FileMagic.OOXML) {
                throw new Refused("spreadsheet.not-xlsx");
            }
            return bytes;
        } catch (IOException broken) {
            throw new Refused("spreadsheet.unreadable");
        }
    }

    private SheetContent read(Sheet sheet) {
        int headings = headings(sheet);
        if (sheet.getLastRowNum() - headings > MOST_ROWS) {
            throw new Refused("spreadsheet.too-many-rows", MOST_ROWS);
        }
        List<SheetRow> rows = new ArrayList<>();
        for (int i = headings + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null && isFoot(row)) {
                break;
            }
            if (row != null && !empty(row)) {
                rows.add(new SheetRow(i + 1, values(row)));
            }
        }
        merged(sheet, headings, rows);
        return new SheetContent(List.copyOf(rows), List.copyOf(faults));
    }

    /** The row of the lowest headings; that of the first label decides which row is meant. */
    private int headings(Sheet sheet) {
        List<Column> leaves = annex.leaves();
        for (int i = 0; i <= Math.min(sheet.getLastRowNum(), HEADINGS_WITHIN); i++) {
            Row row = sheet.getRow(i);
            if (row != null && label(row, 0).equals(squeezed(leaves.get(0).label()))) {
                int lowest = i + annex.headingRows() - 1;
                for (int column = 0; column < leaves.size(); column++) {
                    check(sheet, i, lowest, column, leaves.get(column));
                }
                return lowest;
            }
        }
        throw new Refused("spreadsheet.no-headings", leaves.get(0).label());
    }

    private static void check(Sheet sheet, int first, int lowest, int column, Column wanted) {
        String found = "";
        for (int i = lowest; i >= first && found.isEmpty(); i--) {
            found = sheet.getRow(i) == null ? "" : label(sheet.getRow(i), column);
        }
        if (!found.equals(squeezed(wanted.label()))) {
            throw new Refused("spreadsheet.other-heading", CellReference.convertNumToColString(column), wanted.label());
        }
    }

    private static String label(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : squeezed(cell.getStringCellValue());
    }

    private static String squeezed(String label) {
        return label.replaceAll("\\s", "");
    }

    private boolean isFoot(Row row) {
        String begins = label(row, 0);
        return annex.foot().stream().map(SheetReader::squeezed).map(foot -> foot.split("[：:]", 2)[0])
                .anyMatch(word -> !word.isEmpty() && begins.startsWith(word));
    }

    private boolean empty(Row row) {
        for (int column = 0; column < annex.leaves().size(); column++) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getCellType() != CellType.BLANK && !cell.toString().isBlank()) {
                return false;
            }
        }
        return true;
    }

    private List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < annex.leaves().size(); column++) {
            values.add(value(row, column));
        }
        return List.copyOf(values);
    }

    private String value(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : number(row, column, cell);
            case FORMULA -> fault(row, column, "spreadsheet.formula");
            case ERROR, BOOLEAN -> fault(row, column, "spreadsheet.no-value");
            default -> "";
        };
    }

    private String number(Row row, int column, Cell cell) {
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        return number.abs().compareTo(EXACT) >= 0 ? fault(row, column, "spreadsheet.digits-lost") : number.stripTrailingZeros().toPlainString();
    }

    private String fault(Row row, int column, String reason) {
        faults.add(new CellFault(row.getRowNum() + 1, column, new Message(reason)));
        return "";
    }

    private void merged(Sheet sheet, int headings, List<SheetRow> rows) {
        int last = rows.isEmpty() ? headings : rows.get(rows.size() - 1).number() - 1;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.getFirstRow() > headings && region.getFirstRow() <= last && region.getFirstColumn() < annex.leaves().size()) {
                faults.add(new CellFault(region.getFirstRow() + 1, region.getFirstColumn(), new Message("spreadsheet.merged", region.formatAsString())));
            }
        }
    }
}
