CREATE TABLE risk_catalogue (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(20) NOT NULL,
    version VARCHAR(40) NOT NULL,
    valid_from DATE NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    loaded_at DATETIME NOT NULL,
    CONSTRAINT uq_risk_catalogue UNIQUE (kind, version)
);

CREATE TABLE risk_item (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    catalogue_id BIGINT NOT NULL,
    line_number INT NOT NULL,
    code VARCHAR(60) NOT NULL,
    group_zh VARCHAR(100) NOT NULL,
    group_en VARCHAR(100) NOT NULL,
    text_zh VARCHAR(300) NOT NULL,
    text_en VARCHAR(300) NOT NULL,
    colour VARCHAR(10),
    infectious BOOLEAN NOT NULL,
    recalled BOOLEAN NOT NULL,
    source VARCHAR(200) NOT NULL,
    suggestion VARCHAR(300),
    CONSTRAINT uq_risk_item UNIQUE (catalogue_id, code),
    CONSTRAINT fk_risk_item_catalogue FOREIGN KEY (catalogue_id) REFERENCES risk_catalogue (id)
);

CREATE TABLE screening (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    catalogue_id BIGINT NOT NULL,
    positive BOOLEAN NOT NULL,
    suspected_red BOOLEAN NOT NULL,
    height_cm DECIMAL(5,1),
    weight_kg DECIMAL(5,1),
    systolic INT,
    diastolic INT,
    hb INT,
    plt INT,
    unticked_reason VARCHAR(500),
    screened_at DATETIME NOT NULL,
    screened_by BIGINT NOT NULL,
    screened_by_name VARCHAR(100) NOT NULL,
    CONSTRAINT fk_screening_catalogue FOREIGN KEY (catalogue_id) REFERENCES risk_catalogue (id)
);

CREATE INDEX ix_screening_subject ON screening (subject, id);

CREATE TABLE screening_item (
    screening_id BIGINT NOT NULL,
    item_code VARCHAR(60) NOT NULL,
    PRIMARY KEY (screening_id, item_code),
    CONSTRAINT fk_screening_item FOREIGN KEY (screening_id) REFERENCES screening (id)
);

CREATE TABLE assessment (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    catalogue_id BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    computed VARCHAR(10) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    infectious BOOLEAN NOT NULL,
    occasion VARCHAR(500),
    reason VARCHAR(500),
    unticked_reason VARCHAR(500),
    height_cm DECIMAL(5,1),
    weight_kg DECIMAL(5,1),
    systolic INT,
    diastolic INT,
    hb INT,
    plt INT,
    encounter_at DATETIME NOT NULL,
    drafted_at DATETIME NOT NULL,
    drafted_by BIGINT NOT NULL,
    drafted_by_name VARCHAR(100) NOT NULL,
    closed_at DATETIME,
    closed_by BIGINT NOT NULL,
    closed_by_name VARCHAR(100),
    closing_reason VARCHAR(500),
    care_level INT,
    care_sources VARCHAR(500),
    version INT NOT NULL,
    CONSTRAINT fk_assessment_catalogue FOREIGN KEY (catalogue_id) REFERENCES risk_catalogue (id)
);

CREATE INDEX ix_assessment_subject ON assessment (subject, id);

CREATE TABLE assessment_item (
    assessment_id BIGINT NOT NULL,
    item_code VARCHAR(60) NOT NULL,
    PRIMARY KEY (assessment_id, item_code),
    CONSTRAINT fk_assessment_item FOREIGN KEY (assessment_id) REFERENCES assessment (id)
);

CREATE TABLE risk_standing (
    subject VARCHAR(40) NOT NULL PRIMARY KEY,
    severity VARCHAR(10),
    infectious BOOLEAN NOT NULL,
    care_level INT NOT NULL,
    assessment_id BIGINT,
    signed_at DATETIME,
    under_way BOOLEAN NOT NULL,
    occasion VARCHAR(500),
    version INT NOT NULL
);
