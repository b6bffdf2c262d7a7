CREATE TABLE care_plan (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    institution VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    opened_at DATETIME NOT NULL,
    confirmed_at DATETIME,
    ended_at DATETIME,
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_care_plan_open ON care_plan (open_subject);
CREATE INDEX ix_care_plan_subject ON care_plan (subject, id);

CREATE TABLE plan_version (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    plan_id BIGINT NOT NULL,
    version_number INT NOT NULL,
    management LONGTEXT NOT NULL,
    treatment LONGTEXT NOT NULL,
    emergency LONGTEXT NOT NULL,
    revision_reason VARCHAR(500),
    infectious BOOLEAN NOT NULL,
    senior_id BIGINT NOT NULL,
    senior_name VARCHAR(60) NOT NULL,
    drafted_by VARCHAR(60) NOT NULL,
    drafted_at DATETIME NOT NULL,
    state VARCHAR(20) NOT NULL,
    decided_by VARCHAR(60),
    decided_at DATETIME,
    return_reason VARCHAR(500),
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_plan_version_number ON plan_version (plan_id, version_number);

CREATE TABLE continuation_advice (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    institution VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    infectious BOOLEAN NOT NULL,
    diagnosis LONGTEXT NOT NULL,
    grounds LONGTEXT NOT NULL,
    proposed_by VARCHAR(60) NOT NULL,
    proposed_at DATETIME NOT NULL,
    state VARCHAR(20) NOT NULL,
    opinion LONGTEXT,
    signed_by VARCHAR(60),
    signed_title VARCHAR(20),
    signed_at DATETIME,
    returned_by VARCHAR(60),
    return_reason VARCHAR(500),
    informed_at DATETIME,
    informed_by VARCHAR(60),
    decision VARCHAR(20),
    decision_note LONGTEXT,
    informing_recorded_by VARCHAR(60),
    informing_recorded_at DATETIME,
    closed_at DATETIME,
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_continuation_advice_open ON continuation_advice (open_subject);
CREATE INDEX ix_continuation_advice_subject ON continuation_advice (subject, id);

CREATE TABLE risk_notice (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    institution VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    opened_at DATETIME NOT NULL,
    state VARCHAR(20) NOT NULL,
    handed_on DATE,
    receiver VARCHAR(20),
    relation VARCHAR(30),
    explained VARCHAR(200),
    note VARCHAR(500),
    handed_by VARCHAR(60),
    closed_at DATETIME,
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_risk_notice_open ON risk_notice (open_subject);
CREATE INDEX ix_risk_notice_subject ON risk_notice (subject, id);

CREATE TABLE discussion_series (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    institution VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    opened_at DATETIME NOT NULL,
    ended_at DATETIME,
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_discussion_series_open ON discussion_series (open_subject);
CREATE INDEX ix_discussion_series_subject ON discussion_series (subject);

CREATE TABLE case_discussion (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    held_on DATE NOT NULL,
    participants VARCHAR(300) NOT NULL,
    conclusions LONGTEXT NOT NULL,
    infectious BOOLEAN NOT NULL,
    recorded_by VARCHAR(60) NOT NULL,
    recorded_at DATETIME NOT NULL
);
CREATE INDEX ix_case_discussion_subject ON case_discussion (subject, id);

CREATE TABLE antenatal_duty (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    institution VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    opened_at DATETIME NOT NULL,
    state VARCHAR(20) NOT NULL,
    done_on DATE,
    topics VARCHAR(200),
    recorded BOOLEAN,
    note VARCHAR(500),
    done_by VARCHAR(60),
    closed_at DATETIME,
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_antenatal_duty_open ON antenatal_duty (open_subject);
CREATE INDEX ix_antenatal_duty_subject ON antenatal_duty (subject, id);

CREATE TABLE delivery_plan (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    centre VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    opened_at DATETIME NOT NULL,
    state VARCHAR(20) NOT NULL,
    hospital VARCHAR(20),
    transport VARCHAR(20),
    companion VARCHAR(30),
    supports VARCHAR(200),
    emergency LONGTEXT,
    note LONGTEXT,
    made_by VARCHAR(60),
    closed_at DATETIME,
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_delivery_plan_open ON delivery_plan (open_subject);
CREATE INDEX ix_delivery_plan_subject ON delivery_plan (subject, id);

CREATE TABLE consultation (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    asking_institution VARCHAR(20) NOT NULL,
    asked_institution VARCHAR(20) NOT NULL,
    asked_jurisdiction VARCHAR(20) NOT NULL,
    specialty VARCHAR(20) NOT NULL,
    urgent BOOLEAN NOT NULL,
    infectious BOOLEAN NOT NULL,
    question LONGTEXT NOT NULL,
    asked_by VARCHAR(60) NOT NULL,
    asked_at DATETIME NOT NULL,
    state VARCHAR(20) NOT NULL,
    answer LONGTEXT,
    answered_by VARCHAR(60),
    closed_at DATETIME,
    version INT NOT NULL
);
CREATE INDEX ix_consultation_subject ON consultation (subject, id);
