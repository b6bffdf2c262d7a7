CREATE TABLE appointment (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    on_date DATE NOT NULL,
    time_of_day VARCHAR(5),
    note LONGTEXT,
    state VARCHAR(12) NOT NULL,
    passage VARCHAR(12) NOT NULL,
    required_level INT NOT NULL,
    passage_reason LONGTEXT,
    booked_by VARCHAR(60) NOT NULL,
    booked_at DATETIME NOT NULL,
    closed_by VARCHAR(60),
    closed_at DATETIME,
    closing_reason LONGTEXT,
    episode_id BIGINT,
    instance VARCHAR(64),
    open_key VARCHAR(120),
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_appointment_open ON appointment (open_key);
CREATE INDEX ix_appointment_subject ON appointment (subject, on_date);
CREATE INDEX ix_appointment_episode ON appointment (episode_id);

CREATE TABLE booking_override (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    on_date DATE NOT NULL,
    time_of_day VARCHAR(5),
    note LONGTEXT,
    emergency BOOLEAN NOT NULL,
    required_level INT NOT NULL,
    rescue_centre BOOLEAN NOT NULL,
    articles VARCHAR(500) NOT NULL,
    reason LONGTEXT NOT NULL,
    requested_by VARCHAR(60) NOT NULL,
    requester_id BIGINT NOT NULL,
    requester_group VARCHAR(60),
    requested_at DATETIME NOT NULL,
    deciding_group VARCHAR(60) NOT NULL,
    state VARCHAR(12) NOT NULL,
    decided_by VARCHAR(60),
    decided_at DATETIME,
    words LONGTEXT,
    appointment_id BIGINT,
    instance VARCHAR(64),
    open_key VARCHAR(120),
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_booking_override_open ON booking_override (open_key);
CREATE INDEX ix_booking_override_subject ON booking_override (subject, id);

CREATE TABLE attended_visit (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    appointment_id BIGINT,
    kind VARCHAR(20) NOT NULL,
    institution VARCHAR(20) NOT NULL,
    visited_at DATETIME NOT NULL,
    grading VARCHAR(20),
    severity VARCHAR(10),
    note LONGTEXT,
    recorded_by VARCHAR(60) NOT NULL,
    recorded_at DATETIME NOT NULL
);
CREATE INDEX ix_attended_visit_subject ON attended_visit (subject, id);

CREATE TABLE tracing_episode (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    open_subject VARCHAR(40),
    appointment_id BIGINT NOT NULL,
    institution VARCHAR(20) NOT NULL,
    jurisdiction VARCHAR(20) NOT NULL,
    tracing_group VARCHAR(60) NOT NULL,
    mch VARCHAR(20) NOT NULL,
    residence_jurisdiction VARCHAR(20) NOT NULL,
    centre VARCHAR(20),
    missed_on DATE NOT NULL,
    opened_at DATETIME NOT NULL,
    lost_at DATETIME,
    told_at DATETIME,
    told_by VARCHAR(60),
    telling LONGTEXT,
    closed_at DATETIME,
    closed_by VARCHAR(60),
    outcome VARCHAR(20),
    state VARCHAR(10) NOT NULL,
    version INT NOT NULL
);
CREATE UNIQUE INDEX uq_tracing_episode_open ON tracing_episode (open_subject);
CREATE INDEX ix_tracing_episode_subject ON tracing_episode (subject, id);
CREATE INDEX ix_tracing_episode_institution ON tracing_episode (institution, id);
CREATE INDEX ix_tracing_episode_jurisdiction ON tracing_episode (jurisdiction, id);
CREATE INDEX ix_tracing_episode_residence ON tracing_episode (residence_jurisdiction, id);

CREATE TABLE tracing_attempt (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    episode_id BIGINT NOT NULL,
    tried_at DATETIME NOT NULL,
    organisation VARCHAR(20) NOT NULL,
    result VARCHAR(20) NOT NULL,
    note LONGTEXT,
    recorded_by VARCHAR(60) NOT NULL,
    recorded_at DATETIME NOT NULL
);
CREATE INDEX ix_tracing_attempt_episode ON tracing_attempt (episode_id, id);
