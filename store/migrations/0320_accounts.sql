-- Tài khoản do người quản trị khóa, until unlocked; the reason stands in the journal of sign-ins.
ALTER TABLE sign_in_users ADD COLUMN locked_at timestamptz(3);

CREATE INDEX sign_in_attempts_by_address ON sign_in_attempts (address, at);

-- Xác thực hai bước: the secret is sealed with the payload key; a code is good for one step of the clock and taken once.
CREATE TABLE second_factors (
  person text PRIMARY KEY REFERENCES people,
  secret text NOT NULL,
  begun_at timestamptz(3) NOT NULL,
  -- Empty until the first code has shown that the telephone has the secret.
  confirmed_at timestamptz(3),
  last_step bigint NOT NULL DEFAULT 0
);

-- Mã dự phòng: only hashes; each is taken once.
CREATE TABLE recovery_codes (
  person text NOT NULL REFERENCES second_factors ON DELETE CASCADE,
  hash text NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (person, hash)
);

-- Liên kết đặt mật khẩu: good until it expires, once; the key in the letter is reckoned from the id and kept nowhere.
CREATE TABLE account_links (
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES people,
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
  made_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  -- Withdrawn by a later link or another way of setting the password.
  void_at timestamptz(3)
);
CREATE INDEX account_links_by_person ON account_links (person);

-- Nhật ký đăng nhập: kept for a year. A name that nobody has is not kept: it may be a password in the wrong field.
CREATE TABLE sign_in_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit text REFERENCES units,
  person text REFERENCES people,
  -- Whoever did it to another's account.
  by_person text REFERENCES people,
  kind text NOT NULL,
  at timestamptz(3) NOT NULL,
  address text NOT NULL,
  browser text NOT NULL,
  reason written
);
CREATE INDEX sign_in_events_of_unit ON sign_in_events (unit, id);
CREATE INDEX sign_in_events_of_person ON sign_in_events (person, id);
CREATE INDEX sign_in_events_in_time ON sign_in_events (at);
