-- Hồ sơ: the last snapshot of each, with what lists and the desk read.
CREATE TABLE dossiers (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  procedure text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  title written NOT NULL,
  search text NOT NULL,
  body text,
  status text NOT NULL CHECK (status IN ('active', 'done')),
  secrecy text NOT NULL,
  outcome text,
  stage text NOT NULL,
  readers text[] NOT NULL,
  seq integer NOT NULL CHECK (seq >= 1),
  value jsonb NOT NULL,
  context jsonb NOT NULL,
  terms text REFERENCES terms,
  begun_by text,
  begun_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  next_due_at timestamptz(3)
);
CREATE INDEX dossiers_in_order ON dossiers (unit, begun_at DESC, id DESC);
CREATE INDEX dossiers_by_procedure ON dossiers (unit, procedure, begun_at DESC, id DESC);
CREATE INDEX dossiers_due ON dossiers (unit, next_due_at) WHERE status = 'active';
CREATE INDEX dossiers_readers ON dossiers USING gin (readers);
CREATE INDEX dossiers_search ON dossiers USING gin (search gin_trgm_ops);

-- The stages a dossier is in now: who has to act, and until when.
CREATE TABLE stages (
  dossier text NOT NULL REFERENCES dossiers,
  state text NOT NULL,
  label text NOT NULL,
  owner text,
  holders text[] NOT NULL,
  awaits text,
  cites text,
  due_at timestamptz(3),
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (dossier, state)
);
CREATE INDEX stages_holders ON stages USING gin (holders);
CREATE INDEX stages_by_state ON stages (state);

CREATE TABLE comments (
  id text PRIMARY KEY,
  dossier text NOT NULL REFERENCES dossiers,
  person text NOT NULL REFERENCES people,
  text written NOT NULL,
  at timestamptz(3) NOT NULL
);
CREATE INDEX comments_by_dossier ON comments (dossier, at);

CREATE TABLE watches (
  dossier text NOT NULL REFERENCES dossiers,
  person text NOT NULL REFERENCES people,
  PRIMARY KEY (dossier, person)
);

-- Errands that stay stuck, until retried with success or settled by hand.
CREATE TABLE obstacles (
  dossier text NOT NULL REFERENCES dossiers,
  n integer NOT NULL CHECK (n >= 1),
  errand jsonb NOT NULL,
  reason text NOT NULL,
  since timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  settled_by text,
  settlement text,
  PRIMARY KEY (dossier, n),
  CHECK ((settled_at IS NULL) = (settlement IS NULL))
);

-- The bytes lie in the data directory under their hash.
CREATE TABLE files (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  hash text NOT NULL CHECK (length(hash) = 64),
  name written NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  type text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  dossier text REFERENCES dossiers,
  FOREIGN KEY (unit, uploaded_by) REFERENCES people (unit, id)
);
CREATE INDEX files_by_dossier ON files (dossier);
CREATE INDEX files_by_hash ON files (hash);
