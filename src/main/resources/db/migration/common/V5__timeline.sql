CREATE TABLE timeline_entry (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject VARCHAR(40) NOT NULL,
    happened_at DATETIME NOT NULL,
    kind VARCHAR(20) NOT NULL,
    actor_name VARCHAR(100) NOT NULL,
    organisation VARCHAR(40) NOT NULL,
    text_key VARCHAR(120) NOT NULL,
    args VARCHAR(2000) NOT NULL
);
CREATE INDEX timeline_entry_subject ON timeline_entry (subject, id);

CREATE TABLE timeline_adoption (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    from_subject VARCHAR(40) NOT NULL,
    to_subject VARCHAR(40) NOT NULL,
    CONSTRAINT timeline_adoption_pair UNIQUE (from_subject, to_subject)
);
CREATE INDEX timeline_adoption_to ON timeline_adoption (to_subject);
