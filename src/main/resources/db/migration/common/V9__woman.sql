CREATE TABLE woman (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(60),
  name_pinyin VARCHAR(200),
  name_initials VARCHAR(60),
  id_type VARCHAR(20) NOT NULL,
  id_number VARCHAR(40),
  number_tail VARCHAR(4),
  identity_key VARCHAR(64),
  unknown_reason VARCHAR(200),
  birth_date DATE,
  phone VARCHAR(20),
  phone_tail VARCHAR(4),
  merged_into BIGINT,
  created_at DATETIME NOT NULL,
  created_by BIGINT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT uk_woman_identity UNIQUE (identity_key)
);
CREATE INDEX ix_woman_phone ON woman (phone);
CREATE INDEX ix_woman_phone_tail ON woman (phone_tail);
CREATE INDEX ix_woman_number_tail ON woman (number_tail);
CREATE INDEX ix_woman_name_birth ON woman (name, birth_date);
CREATE INDEX ix_woman_merged ON woman (merged_into);

-- One row per way to type the name: characters, pinyin in every reading, initials.
CREATE TABLE woman_name_key (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  woman_id BIGINT NOT NULL,
  name_key VARCHAR(120) NOT NULL
);
CREATE INDEX ix_woman_name_key ON woman_name_key (name_key, woman_id);
CREATE INDEX ix_woman_name_key_woman ON woman_name_key (woman_id);

CREATE TABLE pregnancy (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  woman_id BIGINT NOT NULL,
  original_woman_id BIGINT NOT NULL,
  joined_into BIGINT,
  booked_at VARCHAR(40) NOT NULL,
  residence_jurisdiction VARCHAR(40) NOT NULL,
  residence_community VARCHAR(40),
  address VARCHAR(200),
  hukou VARCHAR(20) NOT NULL,
  dating VARCHAR(20) NOT NULL,
  lmp_date DATE,
  ultrasound_date DATE,
  ultrasound_weeks INT,
  ultrasound_days INT,
  gravidity INT,
  parity INT,
  registered_at DATETIME NOT NULL,
  ending_kind VARCHAR(20),
  ended_on DATE,
  version INT NOT NULL,
  CONSTRAINT fk_pregnancy_woman FOREIGN KEY (woman_id) REFERENCES woman (id)
);
CREATE INDEX ix_pregnancy_woman ON pregnancy (woman_id);
CREATE INDEX ix_pregnancy_original ON pregnancy (original_woman_id);
CREATE INDEX ix_pregnancy_joined ON pregnancy (joined_into);
CREATE INDEX ix_pregnancy_registered ON pregnancy (registered_at);

CREATE TABLE key_person_flag (
  pregnancy_id BIGINT NOT NULL,
  flag VARCHAR(30) NOT NULL,
  source VARCHAR(60) NOT NULL,
  PRIMARY KEY (pregnancy_id, flag)
);

CREATE TABLE woman_merge (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  kept BIGINT NOT NULL,
  merged BIGINT NOT NULL,
  pregnancies_joined BOOLEAN NOT NULL,
  merged_by BIGINT NOT NULL,
  merged_at DATETIME NOT NULL,
  reason VARCHAR(200) NOT NULL,
  undone_at DATETIME,
  version INT NOT NULL
);
CREATE INDEX ix_woman_merge_kept ON woman_merge (kept);
CREATE INDEX ix_woman_merge_merged ON woman_merge (merged);
