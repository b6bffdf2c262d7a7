package cn.muan.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes that a notice left, without its text: what the demo has instead of a mail server. */
class LogChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(LogChannel.class);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void deliver(Notice notice) {
        LOG.info("Notice {} to {}: {}", notice.key(), notice.group(), notice.textKey());
    }
}
