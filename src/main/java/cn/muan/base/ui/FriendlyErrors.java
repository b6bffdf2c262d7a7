package cn.muan.base.ui;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.base.Message;
import cn.muan.base.Refused;

/** Turns whatever went wrong into a sentence; a technical fault gets a number that the log knows, and shows nothing raw. */
class FriendlyErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FriendlyErrors.class);
    private static final int NUMBER_LENGTH = 8;

    @Override
    public void error(ErrorEvent event) {
        Message message = explain(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notices.error(message.key(), message.args()));
        }
    }

    /** The sentence for the fault; a technical one is logged by type and place, because its own text may hold personal data. */
    static Message explain(Throwable fault) {
        Refused refused = find(fault, Refused.class);
        if (refused != null && refused.reason() != null) {
            return refused.reason();
        }
        if (find(fault, AccessDeniedException.class) != null) {
            return new Message("base.denied");
        }
        if (find(fault, ConcurrencyFailureException.class) != null) {
            return new Message("base.changed-meanwhile");
        }
        String number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH).toUpperCase(Locale.ROOT);
        LOG.error("Fault {}: {}", number, places(fault));
        return new Message("base.fault", number);
    }

    private static String places(Throwable fault) {
        var text = new StringBuilder();
        for (Throwable cause = fault; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            Stream.of(cause.getStackTrace()).filter(frame -> frame.getClassName().startsWith("cn.muan")).limit(8)
                    .forEach(frame -> text.append("\n    at ").append(frame));
            Stream.of(cause.getStackTrace()).limit(1).forEach(frame -> text.append("\n    thrown at ").append(frame));
            text.append('\n');
        }
        return text.toString();
    }

    private static <T extends Throwable> T find(Throwable fault, Class<T> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
