-- Free beds as an institution last counted them; reported_at is null until somebody did.
CREATE TABLE bed_report (
    institution VARCHAR(20) PRIMARY KEY,
    obstetric INT,
    icu INT,
    neonatal INT,
    reported_at DATETIME,
    reported_by VARCHAR(100),
    version INT NOT NULL
);

-- Every declaration that communications, drugs, equipment, vehicles and the night duty are ready, or what is missing.
CREATE TABLE readiness_declaration (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    institution VARCHAR(20) NOT NULL,
    ready_items VARCHAR(100) NOT NULL,
    shortfall LONGTEXT,
    declared_at DATETIME NOT NULL,
    declared_by VARCHAR(100) NOT NULL
);
CREATE INDEX ix_readiness_declaration ON readiness_declaration (institution, id);

-- What an institution must keep up to date runs once, whoever begins it.
CREATE TABLE update_cycle (
    subject VARCHAR(40) PRIMARY KEY,
    begun_at DATETIME NOT NULL
);

CREATE TABLE duty_shift (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    institution VARCHAR(20) NOT NULL,
    duty_role VARCHAR(30) NOT NULL,
    name VARCHAR(50) NOT NULL,
    person_id BIGINT,
    phone VARCHAR(20) NOT NULL,
    email VARCHAR(100),
    starts_at DATETIME NOT NULL,
    ends_at DATETIME NOT NULL,
    version INT NOT NULL,
    CONSTRAINT uq_duty_shift UNIQUE (institution, duty_role, starts_at, ends_at, name)
);
CREATE INDEX ix_duty_shift_week ON duty_shift (institution, starts_at);

CREATE TABLE liaison (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    institution VARCHAR(20) NOT NULL,
    name VARCHAR(50) NOT NULL,
    post VARCHAR(100) NOT NULL,
    phone VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    filed_at DATETIME,
    version INT NOT NULL
);
CREATE INDEX ix_liaison_institution ON liaison (institution, valid_from);

-- Whether an institution owes its MCH institution a filing of changed liaisons.
CREATE TABLE liaison_filing (
    institution VARCHAR(20) PRIMARY KEY,
    owed BOOLEAN NOT NULL,
    changed_at DATETIME,
    filed_at DATETIME,
    filed_by VARCHAR(100),
    noted_at DATETIME,
    noted_by VARCHAR(100),
    version INT NOT NULL
);
