CREATE TABLE person (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    login_name VARCHAR(64) NOT NULL,
    display_name VARCHAR(80) NOT NULL,
    title VARCHAR(20) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    locale VARCHAR(10) NOT NULL,
    enabled BOOLEAN NOT NULL,
    demo BOOLEAN NOT NULL,
    version INT NOT NULL,
    CONSTRAINT uq_person_login UNIQUE (login_name)
);

CREATE TABLE membership (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    role VARCHAR(40) NOT NULL,
    organisation VARCHAR(20) NOT NULL,
    CONSTRAINT uq_membership UNIQUE (person_id, role, organisation),
    CONSTRAINT fk_membership_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_membership_group ON membership (role, organisation);

-- Kept per name that was typed, as a digest, whether or not such an account exists: a lock then reveals nothing.
CREATE TABLE sign_in_attempt (
    login_digest VARCHAR(64) PRIMARY KEY,
    failures INT NOT NULL,
    last_at DATETIME NOT NULL,
    locked_until DATETIME
);
CREATE INDEX ix_sign_in_attempt_last ON sign_in_attempt (last_at);

CREATE TABLE case_participation (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    organisation VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    part VARCHAR(20) NOT NULL,
    since DATETIME NOT NULL,
    CONSTRAINT uq_case_participation UNIQUE (subject, organisation, part)
);
CREATE INDEX ix_case_participation_organisation ON case_participation (organisation);
CREATE INDEX ix_case_participation_jurisdiction ON case_participation (jurisdiction);

CREATE TABLE audit_entry (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    occurred_at DATETIME NOT NULL,
    person_id BIGINT NOT NULL,
    actor VARCHAR(64) NOT NULL,
    action VARCHAR(60) NOT NULL,
    subject VARCHAR(40),
    detail VARCHAR(1000) NOT NULL
);
CREATE INDEX ix_audit_entry_subject ON audit_entry (subject, id);
CREATE INDEX ix_audit_entry_person ON audit_entry (person_id, id);
