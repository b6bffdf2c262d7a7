CREATE TABLE follow_up_series (
    id                 BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject            VARCHAR(40)  NOT NULL,
    code               VARCHAR(20)  NOT NULL,
    contact            VARCHAR(10)  NOT NULL,
    unit               VARCHAR(10)  NOT NULL,
    amount             INT          NOT NULL,
    gestation_windows  VARCHAR(120) NOT NULL,
    anchor             DATE         NOT NULL,
    centre             VARCHAR(20)  NOT NULL,
    jurisdiction       VARCHAR(20)  NOT NULL,
    severity           VARCHAR(10),
    infectious         BOOLEAN      NOT NULL,
    ladder_class       VARCHAR(20)  NOT NULL,
    policy_table       VARCHAR(60)  NOT NULL,
    policy_version     INT          NOT NULL,
    sources            VARCHAR(2000) NOT NULL,
    begun_at           DATETIME     NOT NULL,
    charged_since      DATETIME     NOT NULL,
    opened_through     DATE,
    last_contact_on    DATE,
    state              VARCHAR(12)  NOT NULL,
    end_reason         VARCHAR(30),
    state_since        DATETIME     NOT NULL,
    process_instance   VARCHAR(64),
    open_key           VARCHAR(160),
    version            INT          NOT NULL,
    CONSTRAINT uq_follow_up_series_open UNIQUE (open_key)
);
CREATE INDEX ix_follow_up_series_subject ON follow_up_series (subject, state, id);

CREATE TABLE follow_up_visit (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject       VARCHAR(40)  NOT NULL,
    centre        VARCHAR(20)  NOT NULL,
    contact       VARCHAR(10)  NOT NULL,
    performed_on  DATE         NOT NULL,
    outcome       VARCHAR(12)  NOT NULL,
    reason        VARCHAR(20),
    findings      LONGTEXT,
    next_on       DATE,
    problem       BOOLEAN      NOT NULL,
    severity      VARCHAR(10),
    infectious    BOOLEAN      NOT NULL,
    recorded_at   DATETIME     NOT NULL,
    recorded_by   BIGINT       NOT NULL,
    recorder_name VARCHAR(100) NOT NULL,
    reached_key   VARCHAR(80),
    CONSTRAINT uq_follow_up_visit_reached UNIQUE (reached_key)
);
CREATE INDEX ix_follow_up_visit_subject ON follow_up_visit (subject, id);

CREATE TABLE follow_up_problem (
    id               BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject          VARCHAR(40)  NOT NULL,
    visit_id         BIGINT       NOT NULL,
    centre           VARCHAR(20)  NOT NULL,
    mch              VARCHAR(20)  NOT NULL,
    found_at         DATETIME     NOT NULL,
    description      LONGTEXT     NOT NULL,
    state            VARCHAR(12)  NOT NULL,
    reported_at      DATETIME,
    reporter_name    VARCHAR(100),
    measures         LONGTEXT,
    request          LONGTEXT,
    received_at      DATETIME,
    receiver_name    VARCHAR(100),
    reply            LONGTEXT,
    process_instance VARCHAR(64),
    version          INT          NOT NULL,
    CONSTRAINT uq_follow_up_problem_visit UNIQUE (visit_id)
);
CREATE INDEX ix_follow_up_problem_subject ON follow_up_problem (subject, state, id);
