CREATE TABLE obligation (
    id              BIGINT AUTO_INCREMENT PRIMARY KEY,
    code            VARCHAR(20)  NOT NULL,
    subject         VARCHAR(40)  NOT NULL,
    owner_group     VARCHAR(80)  NOT NULL,
    jurisdiction    VARCHAR(20)  NOT NULL,
    served_by       VARCHAR(120),
    triggered_at    DATETIME     NOT NULL,
    due_at          DATETIME     NOT NULL,
    closed_at       DATETIME,
    state           VARCHAR(12)  NOT NULL,
    ladder_class    VARCHAR(20)  NOT NULL,
    policy_table    VARCHAR(60)  NOT NULL,
    policy_version  INT          NOT NULL,
    first_step_at   DATETIME,
    next_step_at    DATETIME,
    breach_noted    BOOLEAN      NOT NULL,
    ladder_instance VARCHAR(64),
    open_key        VARCHAR(180),
    version         INT          NOT NULL,
    CONSTRAINT uq_obligation_open UNIQUE (open_key)
);
CREATE INDEX ix_obligation_next_step ON obligation (state, next_step_at, id);
CREATE INDEX ix_obligation_subject ON obligation (subject, state, id);

CREATE TABLE obligation_source (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    obligation_id BIGINT       NOT NULL,
    jurisdiction  VARCHAR(20)  NOT NULL,
    article       VARCHAR(300) NOT NULL,
    due_at        DATETIME     NOT NULL,
    satisfied_at  DATETIME,
    CONSTRAINT fk_obligation_source FOREIGN KEY (obligation_id) REFERENCES obligation (id)
);

CREATE TABLE obligation_step (
    id              BIGINT AUTO_INCREMENT PRIMARY KEY,
    obligation_id   BIGINT      NOT NULL,
    step_number     INT         NOT NULL,
    fires_at        DATETIME    NOT NULL,
    recipient       VARCHAR(30) NOT NULL,
    recipient_group VARCHAR(80) NOT NULL,
    substituted     BOOLEAN     NOT NULL,
    gives_task      BOOLEAN     NOT NULL,
    ack_within      BIGINT,
    state           VARCHAR(12) NOT NULL,
    fired_at        DATETIME,
    acknowledged_at DATETIME,
    handed_out_at   DATETIME,
    CONSTRAINT uq_obligation_step UNIQUE (obligation_id, step_number),
    CONSTRAINT fk_obligation_step FOREIGN KEY (obligation_id) REFERENCES obligation (id)
);

CREATE TABLE alarm (
    id                BIGINT AUTO_INCREMENT PRIMARY KEY,
    obligation_id     BIGINT      NOT NULL,
    step_number       INT         NOT NULL,
    code              VARCHAR(20) NOT NULL,
    subject           VARCHAR(40) NOT NULL,
    owner_group       VARCHAR(80) NOT NULL,
    recipient_group   VARCHAR(80) NOT NULL,
    due_at            DATETIME    NOT NULL,
    fired_at          DATETIME    NOT NULL,
    state             VARCHAR(12) NOT NULL,
    acknowledged_by   BIGINT,
    acknowledged_name VARCHAR(100),
    acknowledged_at   DATETIME,
    claimed_by        BIGINT,
    claimed_name      VARCHAR(100),
    claimed_at        DATETIME,
    closed_by         BIGINT,
    closed_name       VARCHAR(100),
    closed_at         DATETIME,
    close_reason      VARCHAR(20),
    close_note        VARCHAR(1000),
    version           INT         NOT NULL,
    CONSTRAINT uq_alarm_step UNIQUE (obligation_id, step_number),
    CONSTRAINT fk_alarm_obligation FOREIGN KEY (obligation_id) REFERENCES obligation (id)
);
CREATE INDEX ix_alarm_inbox ON alarm (recipient_group, state, fired_at, id);
CREATE INDEX ix_alarm_late ON alarm (recipient_group, state, due_at, id);
CREATE INDEX ix_alarm_subject ON alarm (subject);

CREATE TABLE alarm_comment (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    alarm_id    BIGINT        NOT NULL,
    written_by  BIGINT        NOT NULL,
    writer_name VARCHAR(100)  NOT NULL,
    written_at  DATETIME      NOT NULL,
    text        VARCHAR(1000) NOT NULL,
    CONSTRAINT fk_alarm_comment FOREIGN KEY (alarm_id) REFERENCES alarm (id)
);

CREATE TABLE step_in (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    alarm_id      BIGINT       NOT NULL,
    measures      VARCHAR(200) NOT NULL,
    contacted     VARCHAR(200) NOT NULL,
    expected_at   DATETIME     NOT NULL,
    note          VARCHAR(1000),
    written_by    BIGINT       NOT NULL,
    writer_name   VARCHAR(100) NOT NULL,
    written_at    DATETIME     NOT NULL,
    CONSTRAINT fk_step_in_alarm FOREIGN KEY (alarm_id) REFERENCES alarm (id)
);
CREATE INDEX ix_alarm_comment_alarm ON alarm_comment (alarm_id, id);
CREATE INDEX ix_step_in_alarm ON step_in (alarm_id, id);
