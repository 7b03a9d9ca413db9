-- Lịch, quy chế được áp dụng và phần đơn vị tự quyết định.
CREATE TABLE holidays (
  unit text NOT NULL REFERENCES units,
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('nonWorking', 'makeUp')),
  name written NOT NULL,
  source text NOT NULL,
  status text NOT NULL,
  PRIMARY KEY (unit, day)
);

CREATE TABLE adoptions (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  regulation text NOT NULL,
  from_on date NOT NULL,
  decided_by written NOT NULL,
  document written NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  UNIQUE (unit, regulation, from_on)
);

CREATE TABLE overlays (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  key text NOT NULL,
  value jsonb NOT NULL,
  from_on date NOT NULL,
  decided_by written NOT NULL,
  document written NOT NULL,
  recorded_at timestamptz(3) NOT NULL
);
CREATE INDEX overlays_by_unit ON overlays (unit, key, from_on);

-- What dossiers began with: values in force, their citations, the calendar. Addressed by content.
CREATE TABLE terms (
  hash text PRIMARY KEY CHECK (length(hash) = 64),
  body jsonb NOT NULL
);
