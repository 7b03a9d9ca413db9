-- Khóa mã hóa dữ liệu hồ sơ: a known word sealed under each key, by which a process knows that it holds the right ones.
-- A row is removed by hand once no history written under its key is kept any more.
CREATE TABLE key_checks (
  key text PRIMARY KEY CHECK (key ~ '^[A-Za-z0-9_-]{1,40}$'),
  sealed text NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
