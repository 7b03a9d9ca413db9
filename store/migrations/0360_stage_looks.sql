-- Ai đang giữ đã mở xem: when each of those a stage waits for first opened the dossier since it came there. A row is
-- written anew when the dossier comes to that stage again.
CREATE TABLE stage_looks (
  dossier text NOT NULL REFERENCES dossiers,
  state text NOT NULL,
  person text NOT NULL REFERENCES people,
  entered_at timestamptz(3) NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (dossier, state, person)
);
