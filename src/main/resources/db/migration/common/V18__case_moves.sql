ALTER TABLE high_risk_case ADD COLUMN managing_mch VARCHAR(20);
UPDATE high_risk_case SET managing_mch = mch_institution;
UPDATE high_risk_case SET managing_mch = residence_mch
    WHERE EXISTS (SELECT 1 FROM handover WHERE handover.case_id = high_risk_case.id AND handover.acknowledged_at IS NOT NULL);
ALTER TABLE high_risk_case MODIFY COLUMN managing_mch VARCHAR(20) NOT NULL;

ALTER TABLE handover ADD COLUMN state VARCHAR(12);
UPDATE handover SET state = CASE WHEN acknowledged_at IS NULL THEN 'SENT' ELSE 'ACCEPTED' END;
ALTER TABLE handover MODIFY COLUMN state VARCHAR(12) NOT NULL;
ALTER TABLE handover ADD COLUMN refusal LONGTEXT;
ALTER TABLE handover ADD COLUMN deciding_mch VARCHAR(20);
ALTER TABLE handover ADD COLUMN decided_at DATETIME;
ALTER TABLE handover ADD COLUMN decided_by VARCHAR(60);
ALTER TABLE handover ADD COLUMN ruling LONGTEXT;

CREATE TABLE case_move (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    open_case_id BIGINT,
    from_district VARCHAR(20),
    from_mch VARCHAR(20) NOT NULL,
    from_centre VARCHAR(20),
    to_district VARCHAR(20) NOT NULL,
    to_mch VARCHAR(20) NOT NULL,
    to_centre VARCHAR(20),
    receiver_group VARCHAR(80) NOT NULL,
    moved_on DATE NOT NULL,
    reason LONGTEXT NOT NULL,
    asked_at DATETIME NOT NULL,
    asked_by VARCHAR(60) NOT NULL,
    asked_by_group VARCHAR(80) NOT NULL,
    state VARCHAR(12) NOT NULL,
    answered_at DATETIME,
    answered_by VARCHAR(60),
    refusal LONGTEXT,
    deciding_mch VARCHAR(20),
    ended_at DATETIME,
    ended_by VARCHAR(60),
    ruling LONGTEXT,
    version INT NOT NULL,
    CONSTRAINT uq_case_move_open UNIQUE (open_case_id)
);
CREATE INDEX ix_case_move_case ON case_move (case_id, id);

CREATE TABLE forwarding (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    from_mch VARCHAR(20) NOT NULL,
    to_commission VARCHAR(20),
    to_municipal_mch VARCHAR(20),
    note LONGTEXT,
    forwarded_at DATETIME NOT NULL,
    forwarded_by VARCHAR(60) NOT NULL
);
CREATE INDEX ix_forwarding_case ON forwarding (case_id, id);

CREATE TABLE reassessment (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    open_key VARCHAR(80),
    reason VARCHAR(500) NOT NULL,
    asked_at DATETIME NOT NULL,
    asked_by VARCHAR(60) NOT NULL,
    ended_at DATETIME,
    CONSTRAINT uq_reassessment_open UNIQUE (open_key)
);
CREATE INDEX ix_reassessment_subject ON reassessment (subject, id);
ALTER TABLE risk_standing DROP COLUMN under_way;
ALTER TABLE risk_standing DROP COLUMN occasion;
