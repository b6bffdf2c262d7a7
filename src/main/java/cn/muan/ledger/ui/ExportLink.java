package cn.muan.ledger.ui;

import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/** Fetches what is on the screen as an Excel file; the file is made when it is asked for, with the reader's rights. */
class ExportLink extends Anchor {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    ExportLink(String title, Supplier<byte[]> file) {
        addClassName("ledger-export");
        add(VaadinIcon.DOWNLOAD_ALT.create());
        add(getTranslation("ledger.export"));
        setHref(DownloadHandler.fromInputStream(event -> {
            byte[] made = file.get();
            return new DownloadResponse(new ByteArrayInputStream(made), getTranslation(title) + ".xlsx", XLSX, made.length);
        }));
    }
}
