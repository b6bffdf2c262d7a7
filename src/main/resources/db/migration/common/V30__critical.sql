CREATE TABLE critical_episode (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    institution VARCHAR(20) NOT NULL,
    admitted_at DATETIME NOT NULL,
    reason LONGTEXT,
    recorded_at DATETIME NOT NULL,
    recorded_by VARCHAR(60) NOT NULL,
    mch_institution VARCHAR(20) NOT NULL,
    notice_condition LONGTEXT,
    notice_treatment LONGTEXT,
    notified_at DATETIME,
    notified_by VARCHAR(60),
    resident BOOLEAN NOT NULL,
    routed_to VARCHAR(20),
    route_note LONGTEXT,
    routed_at DATETIME,
    routed_by VARCHAR(60),
    acknowledged_at DATETIME,
    acknowledged_by VARCHAR(60),
    reply LONGTEXT,
    outcome VARCHAR(30),
    ended_at DATETIME,
    ended_by VARCHAR(60),
    end_note LONGTEXT,
    follower VARCHAR(200),
    near_miss BOOLEAN NOT NULL,
    process_instance VARCHAR(64),
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_critical_episode_open ON critical_episode (open_subject);
CREATE INDEX ix_critical_episode_subject ON critical_episode (subject, id);
CREATE INDEX ix_critical_episode_institution ON critical_episode (institution, admitted_at);

CREATE TABLE critical_criterion (
    episode_id BIGINT NOT NULL,
    criterion VARCHAR(40) NOT NULL,
    noted_at DATETIME NOT NULL,
    PRIMARY KEY (episode_id, criterion),
    CONSTRAINT fk_critical_criterion_episode FOREIGN KEY (episode_id) REFERENCES critical_episode (id)
);

CREATE TABLE rescue_team (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    episode_id BIGINT NOT NULL,
    version_number INT NOT NULL,
    leader_id BIGINT NOT NULL,
    leader_name VARCHAR(60) NOT NULL,
    family_doctor_id BIGINT NOT NULL,
    family_doctor_name VARCHAR(60) NOT NULL,
    president_id BIGINT,
    president_name VARCHAR(60),
    specialties VARCHAR(200) NOT NULL,
    members LONGTEXT,
    change_reason LONGTEXT,
    formed_at DATETIME NOT NULL,
    formed_by VARCHAR(60) NOT NULL,
    CONSTRAINT fk_rescue_team_episode FOREIGN KEY (episode_id) REFERENCES critical_episode (id)
);
CREATE UNIQUE INDEX uq_rescue_team_number ON rescue_team (episode_id, version_number);

CREATE TABLE discharge_against_advice (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    episode_id BIGINT,
    institution VARCHAR(20) NOT NULL,
    mch_institution VARCHAR(20) NOT NULL,
    left_at DATETIME NOT NULL,
    reason LONGTEXT NOT NULL,
    destination VARCHAR(20) NOT NULL,
    district VARCHAR(20),
    place LONGTEXT,
    guardian_informed BOOLEAN NOT NULL,
    aid_wanted BOOLEAN NOT NULL,
    recorded_at DATETIME NOT NULL,
    recorded_by VARCHAR(60) NOT NULL,
    report LONGTEXT,
    reported_at DATETIME,
    reported_by VARCHAR(60),
    routed_by VARCHAR(20),
    routed_to VARCHAR(20),
    route_note LONGTEXT,
    aid_note LONGTEXT,
    routed_at DATETIME,
    routed_by_name VARCHAR(60),
    received_at DATETIME,
    received_by VARCHAR(60),
    reply LONGTEXT,
    tracing_group VARCHAR(60),
    tracing_mch VARCHAR(20),
    result VARCHAR(20),
    over_at DATETIME,
    process_instance VARCHAR(64),
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_discharge_against_advice_open ON discharge_against_advice (open_subject);
CREATE INDEX ix_discharge_against_advice_subject ON discharge_against_advice (subject, id);

CREATE TABLE discharge_contact (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    discharge_id BIGINT NOT NULL,
    institution VARCHAR(20) NOT NULL,
    contact_at DATETIME NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    note LONGTEXT NOT NULL,
    recorded_at DATETIME NOT NULL,
    recorded_by VARCHAR(60) NOT NULL,
    CONSTRAINT fk_discharge_contact_discharge FOREIGN KEY (discharge_id) REFERENCES discharge_against_advice (id)
);
CREATE INDEX ix_discharge_contact_discharge ON discharge_contact (discharge_id, id);

CREATE TABLE death_notice (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    institution VARCHAR(20) NOT NULL,
    mch_institution VARCHAR(20) NOT NULL,
    died_at DATETIME NOT NULL,
    told_at DATETIME,
    told_by VARCHAR(60),
    words LONGTEXT,
    withdrawn_at DATETIME,
    process_instance VARCHAR(64),
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_death_notice_open ON death_notice (open_subject);
CREATE INDEX ix_death_notice_subject ON death_notice (subject, id);
