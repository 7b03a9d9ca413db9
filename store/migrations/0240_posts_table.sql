-- Bảng phân cấp quản lý chức danh: who manages a post, who holds it and until when.
ALTER TABLE posts ADD COLUMN managed_by text
  CHECK (managed_by IN ('standingCommittee', 'executiveCommittee', 'permanentBoard', 'superior'));
-- Phải phối hợp ý kiến với cơ quan cấp tỉnh.
ALTER TABLE posts ADD COLUMN consults boolean NOT NULL DEFAULT false;
ALTER TABLE posts ADD COLUMN holder text;
ALTER TABLE posts ADD COLUMN term_ends_on date;
-- The document by which the table, or the holder, was decided.
ALTER TABLE posts ADD COLUMN source written;
-- Of which end of term the review has been opened: one term is reviewed once.
ALTER TABLE posts ADD COLUMN reviewed_for date;
ALTER TABLE posts ADD FOREIGN KEY (unit, holder) REFERENCES people (unit, id);
ALTER TABLE posts ADD CONSTRAINT posts_term_of_holder CHECK (term_ends_on IS NULL OR holder IS NOT NULL);
CREATE INDEX posts_by_term ON posts (unit, term_ends_on) WHERE term_ends_on IS NOT NULL;
