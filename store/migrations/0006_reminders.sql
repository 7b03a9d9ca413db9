-- Nhắc việc: each rung of a ladder with its instant. A moved deadline withdraws what is unsent and starts a generation.
CREATE TABLE reminders (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  dossier text NOT NULL REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
  state text NOT NULL,
  deadline text NOT NULL,
  generation integer NOT NULL CHECK (generation >= 1),
  rung integer NOT NULL CHECK (rung >= 1),
  side text NOT NULL CHECK (side IN ('before', 'after')),
  entered_at timestamptz(3) NOT NULL,
  anchor timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  roles text[] NOT NULL,
  holders text[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3),
  late boolean NOT NULL DEFAULT false,
  withdrawn_at timestamptz(3),
  withdrawn_why text CHECK (withdrawn_why IN ('moved', 'left', 'overtaken', 'nobody')),
  UNIQUE (dossier, state, deadline, generation, rung),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL)),
  CHECK (sent_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX reminders_due ON reminders (due_at) WHERE sent_at IS NULL AND withdrawn_at IS NULL;

-- Thư: a digest and a reminder are no step's letter; a digest is of no dossier.
ALTER TABLE outbox ALTER COLUMN dossier DROP NOT NULL;
ALTER TABLE outbox ALTER COLUMN seq DROP NOT NULL;
ALTER TABLE outbox ALTER COLUMN n DROP NOT NULL;
-- What its calendar entry says, where it has one.
ALTER TABLE outbox ADD COLUMN calendar jsonb;
-- Not before; also when the next try is, and until when a courier that has claimed it may be at it.
ALTER TABLE outbox ADD COLUMN next_try_at timestamptz(3);
UPDATE outbox SET next_try_at = created_at;
ALTER TABLE outbox ALTER COLUMN next_try_at SET NOT NULL;
ALTER TABLE outbox ADD COLUMN claimed_until timestamptz(3);
ALTER TABLE outbox ADD COLUMN tries integer NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN last_error text;
-- Over its reader's daily cap since; the digest that carries it in its stead.
ALTER TABLE outbox ADD COLUMN held_at timestamptz(3);
ALTER TABLE outbox ADD COLUMN digest text REFERENCES outbox;
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (next_try_at) WHERE status = 'waiting' AND digest IS NULL;
CREATE INDEX outbox_of_person ON outbox (to_person, sent_at);
CREATE INDEX outbox_digest ON outbox (digest) WHERE digest IS NOT NULL;
CREATE INDEX outbox_claimed ON outbox (to_person) WHERE claimed_until IS NOT NULL;

-- A refused address stands beside the errands, numbered out of their reach.
ALTER TABLE obstacles ADD COLUMN kind text NOT NULL DEFAULT 'errand' CHECK (kind IN ('errand', 'letter'));
ALTER TABLE obstacles ADD CHECK ((kind = 'letter') = (n > 500000));

-- Lịch cá nhân: an address that only its owner knows; the secret itself is not kept.
CREATE TABLE calendar_feeds (
  id text PRIMARY KEY,
  unit text NOT NULL,
  person text NOT NULL,
  secret_hash text NOT NULL UNIQUE,
  created_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  FOREIGN KEY (unit, person) REFERENCES people (unit, id)
);
CREATE INDEX calendar_feeds_by_person ON calendar_feeds (person, created_at);
