-- Nhật ký: permanent, in order, hash-chained per dossier. No reference to people: a record must never fail on one.
CREATE TABLE journal (
  dossier text NOT NULL REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
  seq integer NOT NULL CHECK (seq >= 1),
  type text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('begin', 'act', 'told', 'deadline', 'answer', 'fault', 'settlement', 'migration')),
  by_person text,
  key_hash text,
  body_hash text,
  at timestamptz(3) NOT NULL,
  happened_on date,
  payload jsonb,
  payload_hash text NOT NULL,
  answers jsonb NOT NULL,
  previous_hash text,
  hash text NOT NULL,
  redacted_at timestamptz(3),
  redaction text,
  PRIMARY KEY (dossier, seq),
  CHECK ((seq = 1) = (previous_hash IS NULL)),
  CHECK ((redacted_at IS NULL) = (redaction IS NULL)),
  CHECK (redacted_at IS NULL OR payload IS NULL)
);
CREATE UNIQUE INDEX journal_keys ON journal (dossier, key_hash) WHERE key_hash IS NOT NULL;

-- Rows are added, never changed or removed. One change passes: a redaction, which empties the payload once, with a
-- reason, and leaves every hash as it was.
CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('quy_che.redaction', true) = 'on'
     AND OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL
     AND to_jsonb(NEW) - '{payload,redacted_at,redaction}'::text[]
       = to_jsonb(OLD) - '{payload,redacted_at,redaction}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'QC001';
END $$;

CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal
  FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_never_emptied BEFORE TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

CREATE FUNCTION redact_journal(of_dossier text, of_seq integer, why text, since timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE redacted integer;
BEGIN
  PERFORM set_config('quy_che.redaction', 'on', true);
  UPDATE journal SET payload = NULL, redacted_at = since, redaction = why
    WHERE dossier = of_dossier AND seq = of_seq AND redacted_at IS NULL;
  GET DIAGNOSTICS redacted = ROW_COUNT;
  PERFORM set_config('quy_che.redaction', 'off', true);
  RETURN redacted = 1;
END $$;
