package cn.muan.forms.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.forms.Draft;

/**
 * Saves what is typed at once, then at most every three seconds, and says when. The pause is counted in the browser, so that the last
 * change is saved without polling.
 */
class DraftKeeper extends Span {

    static final String PAUSE_OVER = "draft-pause-over";
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final DraftStore store;
    private final transient Supplier<Map<String, Object>> answers;
    private boolean unsaved;
    private boolean pausing;
    private boolean settled;

    DraftKeeper(DraftStore store, Supplier<Map<String, Object>> answers) {
        this.store = store;
        this.answers = answers;
        addClassName("schema-form-draft");
        getElement().setAttribute("role", "status");
        getElement().addEventListener(PAUSE_OVER, event -> pauseOver());
    }

    Optional<Draft> load() {
        return store == null ? Optional.empty() : store.load();
    }

    void changed() {
        if (store == null || settled) {
            return;
        }
        unsaved = true;
        if (!pausing) {
            save();
            pause();
        }
    }

    /** The form was sent or given up: nothing more is saved. */
    void settle() {
        settled = true;
        unsaved = false;
    }

    void discard() {
        store.discard();
        unsaved = false;
        setText("");
    }

    private void pauseOver() {
        pausing = false;
        if (unsaved && !settled) {
            save();
            pause();
        }
    }

    private void pause() {
        pausing = true;
        getElement().executeJs("setTimeout(() => this.dispatchEvent(new CustomEvent($0)), $1)", PAUSE_OVER, (int) PAUSE.toMillis());
    }

    private void save() {
        try {
            Instant at = store.save(answers.get());
            unsaved = false;
            setText(getTranslation("forms.draft.saved", Dates.TIME.format(at.atZone(ChinaTime.ZONE))));
        } catch (Refused refused) {
            setText(getTranslation(refused.reason().key(), refused.reason().args()));
        } catch (RuntimeException failed) {
            LOG.warn("A draft could not be saved: {}", failed.getClass().getName());
            setText(getTranslation("forms.draft.failed"));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        pausing = false;
        if (unsaved && !settled && !event.getUI().isClosing()) {
            save();
        }
    }
}
