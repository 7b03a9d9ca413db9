-- Việc đang chờ từng người: each token that a stage waits for, in the order of a desk, so that the desk of somebody for
-- whom little waits is read as fast as that of the office, for whom half of all waits.
CREATE TABLE stage_holders (
  dossier text NOT NULL,
  state text NOT NULL,
  token text NOT NULL,
  unit text NOT NULL,
  due_at timestamptz(3),
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (dossier, state, token),
  FOREIGN KEY (dossier, state) REFERENCES stages (dossier, state) ON DELETE CASCADE
);

INSERT INTO stage_holders (dossier, state, token, unit, due_at, entered_at)
  SELECT DISTINCT dossier, state, token, unit, due_at, entered_at FROM stages, unnest(holders) AS token;

CREATE INDEX stage_holders_in_order ON stage_holders (unit, token, due_at, entered_at, dossier, state);

CREATE FUNCTION hold_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM stage_holders WHERE dossier = NEW.dossier AND state = NEW.state;
  INSERT INTO stage_holders (dossier, state, token, unit, due_at, entered_at)
    SELECT DISTINCT NEW.dossier, NEW.state, token, NEW.unit, NEW.due_at, NEW.entered_at FROM unnest(NEW.holders) AS token;
  RETURN NULL;
END $$;

CREATE TRIGGER stages_held AFTER INSERT OR UPDATE ON stages FOR EACH ROW EXECUTE FUNCTION hold_stage();

DROP INDEX stages_holders;
DROP INDEX stages_in_order;
