-- Đơn vị, người, chức danh, nhiệm kỳ công tác. Both extensions are trusted: the owner of a database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Text that people read or search: Unicode NFC, never blank.
CREATE DOMAIN written AS text CHECK (VALUE IS NFC NORMALIZED AND btrim(VALUE) <> '');

CREATE TABLE units (
  id text PRIMARY KEY,
  name written NOT NULL,
  demonstration boolean NOT NULL DEFAULT false,
  term text NOT NULL CHECK (term ~ '^\d{4}-\d{4}$'),
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE people (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  name written NOT NULL,
  email text CHECK (email LIKE '%_@_%'),
  active boolean NOT NULL DEFAULT true,
  UNIQUE (unit, id)
);

CREATE TABLE posts (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  code text NOT NULL,
  title written NOT NULL,
  body text,
  UNIQUE (unit, id),
  UNIQUE (unit, code, title)
);

-- A person holds a capacity from a day to a day, both counted. The permanent board is derived, hence no capacity.
CREATE TABLE memberships (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  person text NOT NULL,
  post text,
  capacity text NOT NULL CHECK (capacity IN (
    'executiveCommittee', 'standingCommittee', 'secretary', 'permanentDeputySecretary', 'deputySecretaryChair',
    'office', 'chiefOfOffice', 'partyBuildingCommission', 'inspectionCommission', 'administrator')),
  from_on date NOT NULL,
  to_on date,
  suspended_from date,
  source written,
  CONSTRAINT memberships_days CHECK (to_on >= from_on),
  CONSTRAINT memberships_suspension_days CHECK (
    suspended_from >= from_on AND suspended_from <= coalesce(to_on, suspended_from)),
  FOREIGN KEY (unit, person) REFERENCES people (unit, id),
  FOREIGN KEY (unit, post) REFERENCES posts (unit, id),
  CONSTRAINT memberships_no_overlap EXCLUDE USING gist (
    unit WITH =, person WITH =, capacity WITH =, daterange(from_on, to_on, '[]') WITH &&),
  CONSTRAINT memberships_one_holder EXCLUDE USING gist (
    unit WITH =, capacity WITH =, daterange(from_on, to_on, '[]') WITH &&)
    WHERE (capacity IN ('secretary', 'permanentDeputySecretary', 'deputySecretaryChair', 'chiefOfOffice'))
);
CREATE INDEX memberships_by_person ON memberships (unit, person);

CREATE TABLE organisations (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  name written NOT NULL,
  kind text NOT NULL,
  UNIQUE (unit, id),
  UNIQUE (unit, name)
);

CREATE TABLE organisation_members (
  unit text NOT NULL,
  organisation text NOT NULL,
  person text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  CONSTRAINT organisation_members_days CHECK (to_on >= from_on),
  PRIMARY KEY (organisation, person, from_on),
  FOREIGN KEY (unit, organisation) REFERENCES organisations (unit, id),
  FOREIGN KEY (unit, person) REFERENCES people (unit, id),
  CONSTRAINT organisation_members_no_overlap EXCLUDE USING gist (
    organisation WITH =, person WITH =, daterange(from_on, to_on, '[]') WITH &&)
);
CREATE INDEX organisation_members_by_person ON organisation_members (person);

-- Ủy quyền (C-06), người thay do Ban Thường vụ chỉ định, phân công ký. Only a signing list may be open-ended.
CREATE TABLE authorisations (
  id text PRIMARY KEY,
  unit text NOT NULL REFERENCES units,
  kind text NOT NULL CHECK (kind IN ('authorisation', 'namedSubstitute', 'signing')),
  giver text,
  giver_body text,
  holder text NOT NULL,
  scope text[] NOT NULL DEFAULT '{}',
  document_types text[] NOT NULL DEFAULT '{}',
  from_on date NOT NULL,
  to_on date,
  reference written,
  revoked_at timestamptz(3),
  CONSTRAINT authorisations_days CHECK (to_on >= from_on),
  CONSTRAINT authorisations_dated CHECK (to_on IS NOT NULL OR kind = 'signing'),
  CONSTRAINT authorisations_giver CHECK ((giver IS NULL) <> (giver_body IS NULL)),
  CONSTRAINT authorisations_other CHECK (giver <> holder),
  FOREIGN KEY (unit, giver) REFERENCES people (unit, id),
  FOREIGN KEY (unit, holder) REFERENCES people (unit, id)
);
CREATE INDEX authorisations_by_unit ON authorisations (unit, from_on);
