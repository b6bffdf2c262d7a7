CREATE TABLE jurisdiction (
    code VARCHAR(20) PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    parent VARCHAR(20)
);
CREATE INDEX ix_jurisdiction_parent ON jurisdiction (parent);

CREATE TABLE organisation (
    code VARCHAR(20) PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    hospital_level INT NOT NULL,
    midwifery BOOLEAN NOT NULL,
    safety_office BOOLEAN NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    active BOOLEAN NOT NULL,
    version INT NOT NULL
);
CREATE INDEX ix_organisation_jurisdiction ON organisation (jurisdiction, kind);
