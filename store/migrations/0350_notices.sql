-- Thông báo: letters numbered as they arrive, so that one written late for an earlier hour is still new to its reader.
ALTER TABLE outbox ADD COLUMN arrival bigint;
UPDATE outbox SET arrival = numbered.n
  FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS n FROM outbox) AS numbered
  WHERE numbered.id = outbox.id;
ALTER TABLE outbox ALTER COLUMN arrival SET NOT NULL;
ALTER TABLE outbox ALTER COLUMN arrival ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('outbox', 'arrival'), (SELECT count(*) + 1 FROM outbox), false);
CREATE UNIQUE INDEX outbox_in_arrival ON outbox (arrival);
CREATE INDEX outbox_of_reader ON outbox (to_person, arrival);

-- Đã xem: the last letter up to which somebody has looked at theirs. What was written before has reached them otherwise.
CREATE TABLE notices_seen (
  person text PRIMARY KEY REFERENCES people,
  up_to bigint NOT NULL
);
INSERT INTO notices_seen (person, up_to)
  SELECT people.id, max(arrival) FROM outbox JOIN people ON people.id = to_person GROUP BY people.id;
