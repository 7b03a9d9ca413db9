-- Việc đến sau khi hồ sơ đã kết thúc: kept beside it, without effect, such as an answer to a poll that is closed (C-32).
CREATE TABLE late_acts (
  dossier text NOT NULL REFERENCES dossiers,
  person text NOT NULL REFERENCES people,
  event jsonb NOT NULL,
  at timestamptz(3) NOT NULL,
  key_hash text NOT NULL,
  body_hash text NOT NULL,
  PRIMARY KEY (dossier, key_hash)
);
CREATE INDEX late_acts_in_order ON late_acts (dossier, at);
