ALTER TABLE pregnancy ADD COLUMN ended_at DATETIME;
ALTER TABLE pregnancy ADD COLUMN ending_place VARCHAR(20);
ALTER TABLE pregnancy ADD COLUMN ending_born INT;

-- A death or an emigration; open_subject is the subject until it is withdrawn as recorded by mistake.
CREATE TABLE departure (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    kind VARCHAR(20) NOT NULL,
    departed_at DATETIME NOT NULL,
    place VARCHAR(200) NOT NULL,
    recorded_at DATETIME NOT NULL,
    recorded_by VARCHAR(60) NOT NULL,
    withdrawn_at DATETIME,
    withdrawn_by VARCHAR(60),
    withdrawal_reason VARCHAR(200),
    version INT NOT NULL,
    CONSTRAINT uq_departure_open UNIQUE (open_subject)
);
CREATE INDEX ix_departure_subject ON departure (subject, id);

ALTER TABLE high_risk_case ADD COLUMN closing_breaches INT;
ALTER TABLE high_risk_case ADD COLUMN closing_breach_codes VARCHAR(400);

CREATE TABLE puerperium (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    ended_on DATE NOT NULL,
    begun_at DATETIME NOT NULL,
    recorded_at DATETIME NOT NULL,
    birth BOOLEAN NOT NULL,
    birth_institution VARCHAR(20),
    discharged_on DATE,
    over_at DATETIME,
    version INT NOT NULL,
    CONSTRAINT uq_puerperium_subject UNIQUE (subject)
);

CREATE TABLE postpartum_assessment (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    point VARCHAR(20) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    assessed_on DATE NOT NULL,
    findings VARCHAR(300) NOT NULL,
    other_finding VARCHAR(200),
    systolic INT,
    diastolic INT,
    mood_positive BOOLEAN NOT NULL,
    feeding VARCHAR(20) NOT NULL,
    positive BOOLEAN NOT NULL,
    response VARCHAR(20),
    intervention LONGTEXT,
    reassessed_at VARCHAR(20),
    note LONGTEXT,
    follower VARCHAR(60),
    recorded_at DATETIME NOT NULL,
    recorded_by VARCHAR(60) NOT NULL,
    CONSTRAINT uq_postpartum_assessment UNIQUE (subject, point)
);
