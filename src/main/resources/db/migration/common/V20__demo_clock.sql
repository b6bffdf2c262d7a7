-- How far the demo's clock was moved ahead of the real one; empty outside the demo profile.
CREATE TABLE demo_clock (
    id            INT         PRIMARY KEY,
    ahead_seconds BIGINT      NOT NULL,
    moved_by      VARCHAR(64) NOT NULL,
    moved_at      DATETIME    NOT NULL
);
