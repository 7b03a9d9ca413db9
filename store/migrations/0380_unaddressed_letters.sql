-- Thư không có địa chỉ: a letter that never had an address to go to is kept for the page and no longer tried.
ALTER TABLE outbox DROP CONSTRAINT outbox_status_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_status_check CHECK (status IN ('waiting', 'sent', 'failed', 'kept'));
