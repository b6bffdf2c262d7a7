-- The engine searches due jobs by date and ships no index for it.
CREATE INDEX muan_job_duedate ON ACT_RU_JOB (DUEDATE_);

-- One row per lock that nodes take in turn, such as the one for deploying models.
CREATE TABLE node_lock (
    name VARCHAR(60) NOT NULL PRIMARY KEY
);
INSERT INTO node_lock (name) VALUES ('deploy');
