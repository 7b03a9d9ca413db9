-- Cơ quan, tổ chức kết thúc hoạt động: its last day; empty while it lasts. What it prepared keeps its name.
ALTER TABLE organisations ADD COLUMN to_on date;
