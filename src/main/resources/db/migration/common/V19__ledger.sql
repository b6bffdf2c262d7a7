-- Recurring duties: one row for each obligation, institution and period, whoever begins it.
CREATE TABLE periodic_duty (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    obligation VARCHAR(10) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    period VARCHAR(10) NOT NULL,
    subject VARCHAR(40) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    owner_group VARCHAR(80) NOT NULL,
    starts_on DATE NOT NULL,
    due_at DATETIME NOT NULL,
    opened_at DATETIME NOT NULL,
    state VARCHAR(10) NOT NULL,
    done_at DATETIME,
    done_by VARCHAR(100),
    version INT NOT NULL,
    CONSTRAINT uq_periodic_duty UNIQUE (obligation, institution, period)
);
CREATE INDEX ix_periodic_duty_subject ON periodic_duty (subject, obligation);
CREATE INDEX ix_periodic_duty_list ON periodic_duty (obligation, id);

-- A submitted list of women: references and dates, no identifiers.
CREATE TABLE case_list (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    duty_id BIGINT NOT NULL,
    note LONGTEXT,
    CONSTRAINT uq_case_list_duty UNIQUE (duty_id),
    CONSTRAINT fk_case_list_duty FOREIGN KEY (duty_id) REFERENCES periodic_duty (id)
);

CREATE TABLE case_list_row (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    list_id BIGINT NOT NULL,
    subject VARCHAR(40) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    infectious BOOLEAN NOT NULL,
    severity_since DATETIME NOT NULL,
    institution VARCHAR(20) NOT NULL,
    centre VARCHAR(20),
    case_manager_name VARCHAR(60),
    next_contact_on DATE,
    closed BOOLEAN NOT NULL,
    tracked BOOLEAN,
    CONSTRAINT fk_case_list_row FOREIGN KEY (list_id) REFERENCES case_list (id)
);
CREATE INDEX ix_case_list_row_subject ON case_list_row (subject);

CREATE TABLE review_meeting (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    duty_id BIGINT NOT NULL,
    held_on DATE NOT NULL,
    attendance LONGTEXT NOT NULL,
    decisions LONGTEXT NOT NULL,
    CONSTRAINT uq_review_meeting_duty UNIQUE (duty_id),
    CONSTRAINT fk_review_meeting_duty FOREIGN KEY (duty_id) REFERENCES periodic_duty (id)
);

-- The ledger reads the most severe first, then the latest signed.
ALTER TABLE risk_standing ADD COLUMN severity_rank INT GENERATED ALWAYS AS
    (CASE severity WHEN 'RED' THEN 0 WHEN 'ORANGE' THEN 1 WHEN 'YELLOW' THEN 2 ELSE 3 END);
CREATE INDEX ix_risk_standing_ledger ON risk_standing (severity_rank, signed_at DESC, subject DESC);
CREATE INDEX ix_risk_standing_signed ON risk_standing (signed_at DESC, subject DESC);
CREATE INDEX ix_key_person_flag ON key_person_flag (flag, pregnancy_id);
CREATE INDEX ix_high_risk_case_institution ON high_risk_case (institution, state, severity);
CREATE INDEX ix_high_risk_case_mch ON high_risk_case (mch_institution, state, severity);
CREATE INDEX ix_high_risk_case_residence ON high_risk_case (residence_mch, state, severity);
