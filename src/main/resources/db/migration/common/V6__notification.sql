CREATE TABLE outbox_message (
    id              BIGINT AUTO_INCREMENT PRIMARY KEY,
    idempotency_key VARCHAR(120)  NOT NULL,
    recipient_group VARCHAR(80)   NOT NULL,
    subject         VARCHAR(40)   NOT NULL,
    text_key        VARCHAR(120)  NOT NULL,
    args            VARCHAR(1000) NOT NULL,
    created_at      DATETIME      NOT NULL,
    delivered_at    DATETIME,
    tries           INT           NOT NULL,
    next_try_at     DATETIME,
    CONSTRAINT uq_outbox_message UNIQUE (idempotency_key)
);
CREATE INDEX ix_outbox_next_try ON outbox_message (next_try_at, id);

CREATE TABLE in_app_notice (
    id              BIGINT AUTO_INCREMENT PRIMARY KEY,
    idempotency_key VARCHAR(120)  NOT NULL,
    recipient_group VARCHAR(80)   NOT NULL,
    subject         VARCHAR(40)   NOT NULL,
    text_key        VARCHAR(120)  NOT NULL,
    args            VARCHAR(1000) NOT NULL,
    created_at      DATETIME      NOT NULL,
    CONSTRAINT uq_in_app_notice UNIQUE (idempotency_key)
);
CREATE INDEX ix_in_app_notice_group ON in_app_notice (recipient_group, id);

CREATE TABLE notice_reading (
    person_id  BIGINT   PRIMARY KEY,
    read_up_to BIGINT   NOT NULL,
    read_at    DATETIME NOT NULL
);
