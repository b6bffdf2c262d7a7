CREATE TABLE blood_bag (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    number VARCHAR(40) NOT NULL,
    product VARCHAR(20) NOT NULL,
    abo VARCHAR(2) NOT NULL,
    rh_positive BOOLEAN NOT NULL,
    units INT NOT NULL,
    collected_on DATE,
    expires_on DATE NOT NULL,
    holder VARCHAR(20) NOT NULL,
    state VARCHAR(12) NOT NULL,
    request_key VARCHAR(60),
    recipient VARCHAR(60),
    version INT DEFAULT 0 NOT NULL,
    CONSTRAINT ck_blood_bag_units CHECK (units BETWEEN 1 AND 10)
);
CREATE UNIQUE INDEX uq_blood_bag_number ON blood_bag (number);
CREATE INDEX ix_blood_bag_shelf ON blood_bag (holder, product, state, abo, rh_positive, expires_on, id);
CREATE INDEX ix_blood_bag_list ON blood_bag (holder, state, expires_on, number);
CREATE INDEX ix_blood_bag_expiry ON blood_bag (state, expires_on, holder, product);
CREATE INDEX ix_blood_bag_request ON blood_bag (request_key, id);

-- One row for each holder, product and group: the reserve level, and what has come in and where it is. The database itself keeps the balance.
CREATE TABLE blood_shelf (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    holder VARCHAR(20) NOT NULL,
    product VARCHAR(20) NOT NULL,
    abo VARCHAR(2) NOT NULL,
    rh_positive BOOLEAN NOT NULL,
    received_units INT DEFAULT 0 NOT NULL,
    available_units INT DEFAULT 0 NOT NULL,
    reserved_units INT DEFAULT 0 NOT NULL,
    issued_units INT DEFAULT 0 NOT NULL,
    expired_units INT DEFAULT 0 NOT NULL,
    written_off_units INT DEFAULT 0 NOT NULL,
    reserve_level INT DEFAULT 0 NOT NULL,
    level_source VARCHAR(200),
    level_set_by VARCHAR(60),
    level_set_at DATETIME,
    undercut_at DATETIME,
    undercuts INT DEFAULT 0 NOT NULL,
    CONSTRAINT ck_blood_shelf_balance CHECK (received_units = available_units + reserved_units + issued_units + expired_units + written_off_units),
    CONSTRAINT ck_blood_shelf_none_below_zero CHECK (available_units >= 0 AND reserved_units >= 0 AND issued_units >= 0 AND expired_units >= 0 AND written_off_units >= 0)
);
CREATE UNIQUE INDEX uq_blood_shelf ON blood_shelf (holder, product, abo, rh_positive);

CREATE TABLE blood_movement (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    bag_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    holder VARCHAR(20) NOT NULL,
    product VARCHAR(20) NOT NULL,
    abo VARCHAR(2) NOT NULL,
    rh_positive BOOLEAN NOT NULL,
    units INT NOT NULL,
    moved_at DATETIME NOT NULL,
    moved_by VARCHAR(60) NOT NULL,
    reason LONGTEXT,
    request_key VARCHAR(60),
    recipient VARCHAR(60)
);
CREATE INDEX ix_blood_movement_bag ON blood_movement (bag_id, id);
CREATE INDEX ix_blood_movement_shelf ON blood_movement (holder, product, abo, rh_positive, kind, units);
