-- Hồ sơ đang theo dõi của một người.
CREATE INDEX watches_by_person ON watches (person, dossier);

-- Hồ sơ một người đã lập và còn đang giải quyết.
CREATE INDEX dossiers_begun_by ON dossiers (unit, begun_by) WHERE status = 'active';

-- Lời nhắc của người lập hồ sơ gửi người đang giữ việc: each person at most once a day for each dossier.
CREATE TABLE nudges (
  dossier text NOT NULL REFERENCES dossiers,
  person text NOT NULL REFERENCES people,
  day date NOT NULL,
  by_person text NOT NULL REFERENCES people,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (dossier, person, day)
);
