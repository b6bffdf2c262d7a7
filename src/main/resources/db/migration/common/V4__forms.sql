CREATE TABLE form_draft (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    context VARCHAR(80) NOT NULL,
    form_key VARCHAR(80) NOT NULL,
    schema_hash VARCHAR(32) NOT NULL,
    answers LONGTEXT NOT NULL,
    saved_at DATETIME NOT NULL,
    CONSTRAINT uq_form_draft_person_context UNIQUE (person_id, context)
);

CREATE INDEX ix_form_draft_saved_at ON form_draft (saved_at);
