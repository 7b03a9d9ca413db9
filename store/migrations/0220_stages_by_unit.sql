-- A list narrowed to a stage asks for the stages of its own unit, and finds all it needs in the index.
DROP INDEX stages_by_state;
CREATE INDEX stages_by_state ON stages (unit, state, dossier);
