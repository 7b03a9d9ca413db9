-- Việc phải báo cáo tập thể cấp trên: owed from the decision on, until the meeting that collected it has heard it.
CREATE TABLE reports (
  dossier text PRIMARY KEY REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
  unit text NOT NULL REFERENCES units,
  body text NOT NULL,
  -- Empty of a secret dossier.
  title written,
  outcome text NOT NULL,
  decided_at timestamptz(3) NOT NULL,
  -- Whether its dossier waits to hear that it was reported.
  awaited boolean NOT NULL,
  -- The meeting that opened after the decision.
  collected_by text REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
  reported_at timestamptz(3),
  -- Meetings that closed without it.
  passed_over text[] NOT NULL DEFAULT '{}',
  CHECK (reported_at IS NULL OR collected_by IS NOT NULL)
);
CREATE INDEX reports_owed ON reports (unit, body, decided_at, dossier) WHERE reported_at IS NULL;
CREATE INDEX reports_by_meeting ON reports (collected_by) WHERE collected_by IS NOT NULL;

-- Nội dung chờ phiên họp gần nhất: in the backlog until the next meeting of its body collects it.
ALTER TABLE agenda_items ADD COLUMN to_nearest boolean NOT NULL DEFAULT false CHECK (NOT to_nearest OR meeting IS NULL);
