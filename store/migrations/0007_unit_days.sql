-- Ngày làm việc đã chạy của từng đơn vị: the canary of unitDay.
CREATE TABLE unit_days (
  unit text NOT NULL REFERENCES units (id),
  day date NOT NULL,
  ran_at timestamptz NOT NULL,
  PRIMARY KEY (unit, day)
);

-- Thay đổi lịch đang được chuyển tới các hồ sơ: a list that can be resumed.
CREATE TABLE calendar_changes (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units (id),
  year integer NOT NULL,
  days jsonb NOT NULL,
  source text NOT NULL,
  by_person text NOT NULL REFERENCES people (id),
  at timestamptz NOT NULL,
  told integer NOT NULL DEFAULT 0,
  moved integer NOT NULL DEFAULT 0,
  -- The last dossier told, so that a carrier that was killed goes on behind it.
  reached text NOT NULL DEFAULT '',
  finished_at timestamptz
);
CREATE INDEX calendar_changes_open ON calendar_changes (unit, at) WHERE finished_at IS NULL;
