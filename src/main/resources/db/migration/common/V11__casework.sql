CREATE TABLE high_risk_case (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    opened_at DATETIME NOT NULL,
    severity VARCHAR(10) NOT NULL,
    severity_since DATETIME NOT NULL,
    infectious BOOLEAN NOT NULL,
    infectious_since DATETIME,
    reported_severity VARCHAR(10),
    reported_infectious BOOLEAN NOT NULL,
    institution VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    mch_institution VARCHAR(20) NOT NULL,
    residence_known BOOLEAN NOT NULL,
    residence_district VARCHAR(20),
    residence_mch VARCHAR(20) NOT NULL,
    case_manager_id BIGINT,
    case_manager_name VARCHAR(60),
    state VARCHAR(10) NOT NULL,
    closed_at DATETIME,
    closed_by VARCHAR(60),
    closing_reason VARCHAR(30),
    closing_note VARCHAR(500),
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_high_risk_case_open ON high_risk_case (open_subject);
CREATE INDEX ix_high_risk_case_subject ON high_risk_case (subject, id);

CREATE TABLE case_report (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    severity VARCHAR(10) NOT NULL,
    infectious BOOLEAN NOT NULL,
    institution VARCHAR(20) NOT NULL,
    mch_institution VARCHAR(20) NOT NULL,
    submitted_at DATETIME NOT NULL,
    submitted_by VARCHAR(60) NOT NULL,
    obligations_met VARCHAR(60) NOT NULL,
    diagnosis LONGTEXT NOT NULL,
    treatment LONGTEXT NOT NULL,
    responsible_physician VARCHAR(60) NOT NULL,
    contact_arranged BOOLEAN NOT NULL,
    next_contact_on DATE,
    plan LONGTEXT NOT NULL,
    note LONGTEXT,
    acknowledged_at DATETIME,
    acknowledged_by VARCHAR(60),
    case_manager_name VARCHAR(60),
    advice LONGTEXT
);
CREATE INDEX ix_case_report_case ON case_report (case_id, id);

CREATE TABLE feedback (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    from_mch VARCHAR(20) NOT NULL,
    to_centre VARCHAR(20),
    to_elsewhere VARCHAR(120),
    guidance LONGTEXT NOT NULL,
    given_at DATETIME NOT NULL,
    given_by VARCHAR(60) NOT NULL
);
CREATE INDEX ix_feedback_case ON feedback (case_id, id);

CREATE TABLE handover (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    from_mch VARCHAR(20) NOT NULL,
    to_mch VARCHAR(20) NOT NULL,
    reason LONGTEXT NOT NULL,
    sent_at DATETIME NOT NULL,
    sent_by VARCHAR(60) NOT NULL,
    acknowledged_at DATETIME,
    acknowledged_by VARCHAR(60),
    reply LONGTEXT
);
CREATE INDEX ix_handover_case ON handover (case_id, id);
