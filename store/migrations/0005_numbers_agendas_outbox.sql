-- Sổ văn bản đi: one series per issuing organ, document type and term; secret papers have their own.
CREATE TABLE document_series (
  unit text NOT NULL REFERENCES units,
  organ text NOT NULL,
  type text NOT NULL,
  term text NOT NULL,
  secret boolean NOT NULL,
  next_number integer NOT NULL DEFAULT 1 CHECK (next_number >= 1),
  source written,
  PRIMARY KEY (unit, organ, type, term, secret)
);

CREATE TABLE register (
  unit text NOT NULL,
  organ text NOT NULL,
  type text NOT NULL,
  term text NOT NULL,
  secret boolean NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  dossier text NOT NULL UNIQUE REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
  taken_at timestamptz(3) NOT NULL,
  dispatched_at timestamptz(3),
  withdrawn_reason written,
  PRIMARY KEY (unit, organ, type, term, secret, number),
  FOREIGN KEY (unit, organ, type, term, secret) REFERENCES document_series
);

-- Each agenda item stands on exactly one meeting's agenda, or in the backlog with a reason.
CREATE TABLE agenda_items (
  item text PRIMARY KEY REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
  unit text NOT NULL REFERENCES units,
  body text NOT NULL,
  meeting text REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
  position integer,
  reason written,
  title written NOT NULL,
  standing text NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CHECK ((meeting IS NULL) = (reason IS NOT NULL)),
  CHECK ((meeting IS NULL) = (position IS NULL))
);
CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting, position);
CREATE INDEX agenda_items_backlog ON agenda_items (unit, body) WHERE meeting IS NULL;

CREATE TABLE outbox (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  dossier text NOT NULL REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
  seq integer NOT NULL,
  n integer NOT NULL,
  kind text NOT NULL,
  to_person text,
  to_address text,
  subject written NOT NULL,
  body written NOT NULL,
  due_at timestamptz(3),
  cites text,
  article text,
  link text NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'failed')),
  created_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3),
  message_id text NOT NULL UNIQUE,
  UNIQUE (dossier, seq, n),
  CHECK (to_person IS NOT NULL OR to_address IS NOT NULL),
  CHECK ((status = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX outbox_in_order ON outbox (unit, created_at DESC, id DESC);
CREATE INDEX outbox_waiting ON outbox (created_at) WHERE status = 'waiting';
