package cn.muan.bloodbank.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.bloodbank.StockLine;

/** Products down, groups across: units left, what is below its level in words and colour, and what expires soon. */
class MatrixPanel extends Div {

    private final List<StockLine> lines;
    private final transient Consumer<StockLine> picked;
    private final transient Consumer<StockLine> level;

    /** @param picked hears which cell was chosen; @param level opens its reserve level, null for readers */
    MatrixPanel(List<StockLine> lines, Consumer<StockLine> picked, Consumer<StockLine> level) {
        this.lines = lines;
        this.picked = picked;
        this.level = level;
        addClassName("blood-matrix-box");
        long undercut = lines.stream().filter(StockLine::undercut).count();
        var summary = new Span(undercut == 0 ? getTranslation("bloodbank.matrix.enough") : getTranslation("bloodbank.matrix.undercut", undercut));
        summary.addClassNames("blood-summary", undercut == 0 ? "blood-enough" : "blood-undercut");
        add(summary, table());
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.addClassName("blood-matrix");
        table.getElement().setAttribute("aria-label", getTranslation("bloodbank.matrix"));
        var head = new NativeTableRow(header(getTranslation("bloodbank.product")));
        BloodGroup.all().forEach(group -> head.add(header(BloodTexts.group(group))));
        table.getHead().add(head);
        Arrays.stream(BloodProduct.values()).forEach(product -> table.getBody().add(row(product)));
        return table;
    }

    private NativeTableRow row(BloodProduct product) {
        NativeTableHeaderCell name = header(BloodTexts.product(product));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        BloodGroup.all().forEach(group -> row.add(cell(lines.stream().filter(line -> line.product() == product && line.group().equals(group)).findFirst()
                .orElseGet(() -> new StockLine(product, group, 0, 0, 0, null, 0, null)))));
        return row;
    }

    private static NativeTableHeaderCell header(String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", "col");
        return header;
    }

    private NativeTableCell cell(StockLine line) {
        var units = new NativeButton(String.valueOf(line.left()), click -> picked.accept(line));
        units.addClassName("blood-units");
        units.getElement().setAttribute("aria-label", getTranslation("bloodbank.matrix.cell", BloodTexts.product(line.product()),
                BloodTexts.groupInWords(line.group()), line.left()));
        var group = new Span(BloodTexts.group(line.group()));
        group.addClassName("blood-cell-group");
        group.getElement().setAttribute("aria-hidden", "true");
        var cell = new NativeTableCell(group, units);
        if (line.undercut()) {
            cell.addClassName("blood-undercut");
            cell.add(word(getTranslation("bloodbank.matrix.below", line.level())));
        } else if (line.level() > 0) {
            cell.add(word(getTranslation("bloodbank.matrix.level", line.level())));
        }
        if (line.soon() > 0) {
            Span soon = word(getTranslation("bloodbank.matrix.soon", line.soon()));
            soon.addClassName("blood-soon");
            cell.add(soon);
        }
        if (level != null) {
            cell.add(levelButton(line));
        }
        return cell;
    }

    private Button levelButton(StockLine line) {
        var set = new Button(VaadinIcon.PENCIL.create(), click -> level.accept(line));
        set.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        set.addClassName("blood-level");
        set.setAriaLabel(getTranslation("bloodbank.level.set-of", BloodTexts.product(line.product()), BloodTexts.groupInWords(line.group())));
        set.setTooltipText(getTranslation("bloodbank.level.title"));
        return set;
    }

    private static Span word(String text) {
        var word = new Span(text);
        word.addClassName("blood-word");
        return word;
    }
}
