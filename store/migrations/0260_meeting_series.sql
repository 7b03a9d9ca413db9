-- Chuỗi họp định kỳ mà đơn vị cho tự lập dự kiến, from a day and a number on.
CREATE TABLE meeting_series (
  unit text NOT NULL REFERENCES units,
  body text NOT NULL,
  next_number integer NOT NULL CHECK (next_number >= 1),
  from_on date NOT NULL,
  -- Where the first number comes from, when the unit began in mid-term.
  source written,
  PRIMARY KEY (unit, body)
);

-- Phiên họp định kỳ của từng kỳ: planned by itself, or somebody's own.
CREATE TABLE series_meetings (
  unit text NOT NULL,
  body text NOT NULL,
  period text NOT NULL,
  meeting text NOT NULL UNIQUE,
  number integer NOT NULL CHECK (number >= 1),
  planned_at timestamptz(3) NOT NULL,
  -- When the deputy was reminded that nobody had convened it.
  reminded_at timestamptz(3),
  PRIMARY KEY (unit, body, period),
  UNIQUE (unit, body, number),
  FOREIGN KEY (unit, body) REFERENCES meeting_series
);
