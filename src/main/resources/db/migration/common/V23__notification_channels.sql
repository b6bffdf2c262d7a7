CREATE TABLE outbox_dispatch (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    message_id   BIGINT      NOT NULL,
    channel      VARCHAR(20) NOT NULL,
    tries        INT         NOT NULL,
    next_try_at  DATETIME,
    delivered_at DATETIME,
    given_up_at  DATETIME,
    failure      VARCHAR(80),
    CONSTRAINT uq_outbox_dispatch UNIQUE (message_id, channel),
    CONSTRAINT fk_outbox_dispatch_message FOREIGN KEY (message_id) REFERENCES outbox_message (id)
);
CREATE INDEX ix_outbox_dispatch_due ON outbox_dispatch (channel, next_try_at, id);
CREATE INDEX ix_outbox_dispatch_given_up ON outbox_dispatch (given_up_at, id);

INSERT INTO outbox_dispatch (message_id, channel, tries, next_try_at, delivered_at)
SELECT id, 'in-app', tries, next_try_at, delivered_at FROM outbox_message;

ALTER TABLE outbox_message DROP INDEX ix_outbox_next_try;
ALTER TABLE outbox_message DROP COLUMN delivered_at;
ALTER TABLE outbox_message DROP COLUMN tries;
ALTER TABLE outbox_message DROP COLUMN next_try_at;
