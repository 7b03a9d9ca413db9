-- Bàn làm việc và danh sách: what readers ask for, in the order in which they read it.
-- A stage stands under its unit, so that a desk neither meets the stages of other units nor sorts all of its own.
ALTER TABLE stages ADD COLUMN unit text;
UPDATE stages SET unit = dossiers.unit FROM dossiers WHERE dossiers.id = stages.dossier;
ALTER TABLE stages ALTER COLUMN unit SET NOT NULL;
CREATE INDEX stages_in_order ON stages (unit, due_at, entered_at, dossier, state);

-- What is due or overdue, the latest begun first, decided within the index.
CREATE INDEX dossiers_due_in_order ON dossiers (unit, begun_at DESC, id DESC, procedure, next_due_at)
  WHERE status = 'active' AND next_due_at IS NOT NULL;

-- What /metrics counts.
CREATE INDEX dossiers_standing ON dossiers (procedure, stage) WHERE status = 'active';
