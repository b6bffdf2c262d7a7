package cn.muan.journey.ui;

import java.util.Optional;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.springframework.security.access.AccessDeniedException;

import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.journey.CardFiles;

/** The transfer card on one A4 page, printed by the browser; long texts make the type smaller, never a second page. */
@Route(TransferCardNavigation.ROUTE)
@PermitAll
class TransferCardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Margins of 9 mm leave 192 by 279 mm; the shell, which is as high as the window, is freed for paper. */
    private static final String STYLE = """
            @page { size: A4 portrait; margin: 9mm; }
            .transfer-card { box-sizing: border-box; width: 192mm; max-width: 100%; margin: 0 auto; color: #000; background: #fff; line-height: 1.3;
              overflow-wrap: anywhere; font-size: 11pt; }
            .transfer-card h1 { font-size: 1.5em; margin: 0 0 0.3em; text-align: center; color: #000; }
            .transfer-card table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            .transfer-card th, .transfer-card td { border: 1px solid #333; padding: 0.15em 0.35em; text-align: left; vertical-align: top; font-weight: 400; }
            .transfer-card th { background: #f0f0f0; font-size: 0.9em; }
            .transfer-card td { font-variant-numeric: tabular-nums; }
            .transfer-card-foot { margin: 0.3em 0 0; font-size: 0.8em; }
            .transfer-card-acts { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; justify-content: center; padding: 1rem; }
            @media print {
              html, body, #outlet { height: auto !important; min-height: 0 !important; overflow: visible !important; background: #fff !important; }
              .transfer-card-acts, vaadin-dev-tools, copilot-main { display: none !important; }
              .transfer-card th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """;

    /** Measured at the width of the paper, whatever the window's, once the page is laid out; a hair below its height for rounding. */
    private static final String FIT = """
            const page = this;
            const high = 277 * 96 / 25.4;
            const fit = () => {
              const card = page.querySelector('.transfer-card');
              if (!card) return;
              if (card.offsetHeight === 0) { setTimeout(fit, 50); return; }
              card.style.maxWidth = 'none';
              let size = 11;
              card.style.fontSize = size + 'pt';
              while (card.offsetHeight > high && size > 3) {
                size -= 0.25;
                card.style.fontSize = size + 'pt';
              }
              card.style.maxWidth = '';
              card.setAttribute('data-fitted', String(size));
            };
            if (!page.tellsOfPrinting) {
              page.tellsOfPrinting = true;
              window.addEventListener('beforeprint', () => { fit(); page.$server.printed(); });
            }
            document.fonts.ready.then(fit);
            """;

    private final transient CardFiles cards;
    private final transient JourneyTexts texts;
    private transient Subject subject;
    private long journey;

    TransferCardView(CardFiles cards, JourneyTexts texts) {
        this.cards = cards;
        this.texts = texts;
        addClassName("transfer-card-page");
    }

    @Override
    public String getPageTitle() {
        return texts.text("journey.card.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Subject> of = number(event, TransferCardNavigation.PREGNANCY).map(Subject::pregnancy);
        Optional<Long> id = number(event, TransferCardNavigation.JOURNEY);
        Optional<CardFiles.Sheet> sheet = of.isEmpty() || id.isEmpty() ? Optional.empty() : open(of.get(), id.get());
        if (sheet.isEmpty()) {
            showClosed();
            return;
        }
        subject = of.get();
        journey = id.get();
        show(sheet.get());
    }

    private static Optional<Long> number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** A card that does not exist and one that may not be seen look the same. */
    private Optional<CardFiles.Sheet> open(Subject of, long id) {
        try {
            return Optional.of(cards.open(of, id));
        } catch (AccessDeniedException | Refused closed) {
            return Optional.empty();
        }
    }

    private void show(CardFiles.Sheet sheet) {
        var style = new Element("style");
        style.setText(STYLE);
        getElement().appendChild(style);
        add(acts(sheet), new TransferCardSheet(sheet, texts));
        getElement().executeJs(FIT);
    }

    private Component acts(CardFiles.Sheet sheet) {
        var print = new Button(texts.text("journey.card.print"), click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        print.setId("print-card");
        var row = new Div(print, new Paragraph(texts.text(sheet.identity().full() ? "journey.card.audited" : "journey.card.masked")));
        row.addClassName("transfer-card-acts");
        return row;
    }

    private void showClosed() {
        var message = new Div(new H2(texts.text("timeline.closed.title")), new Paragraph(texts.text("timeline.closed.text")));
        message.getElement().setAttribute("role", "alert");
        add(message);
    }

    /** The browser says so before it prints, by whichever way one asked it to. */
    @ClientCallable
    public void printed() {
        if (subject != null) {
            cards.printed(subject, journey);
        }
    }
}
