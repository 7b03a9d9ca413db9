-- Đăng nhập: the sign-in library's own tables; `person` is the only link to the rest. Nothing else reads them.
CREATE TABLE sign_in_users (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  username text UNIQUE,
  person text NOT NULL UNIQUE REFERENCES people,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sign_in_sessions (
  id text PRIMARY KEY,
  expires_at timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  ip_address text,
  user_agent text,
  user_id text NOT NULL REFERENCES sign_in_users ON DELETE CASCADE
);
CREATE INDEX sign_in_sessions_by_user ON sign_in_sessions (user_id);

CREATE TABLE sign_in_accounts (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES sign_in_users ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_accounts_by_user ON sign_in_accounts (user_id);

CREATE TABLE sign_in_verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_verifications_by_identifier ON sign_in_verifications (identifier);

-- Cookies are signed with it; one row, made at the first sign-in, shared by every process on this database.
CREATE TABLE sign_in_secret (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  secret text NOT NULL
);

-- Attempts that failed or have not yet succeeded: what the lock-out counts.
CREATE TABLE sign_in_attempts (
  id text PRIMARY KEY,
  username text NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempts_by_username ON sign_in_attempts (username, at);
