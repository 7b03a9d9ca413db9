-- Xếp danh sách theo thời hạn, theo tên, theo bước: each order in an index, so that a page is read without sorting the unit.

-- Tên theo thứ tự chữ cái tiếng Việt, reckoned by bytes: first the letters alone (ă after a, đ after d, in either case), then
-- their tones (ngang, huyền, hỏi, ngã, sắc, nặng). A secret dossier goes by its id, as it is shown.
ALTER TABLE dossiers ADD COLUMN title_key text COLLATE "C" GENERATED ALWAYS AS (
  CASE WHEN secrecy <> 'none' THEN id ELSE
    translate(left(title, 200),
      'aAàÀảẢãÃáÁạẠăĂằẰẳẲẵẴắẮặẶâÂầẦẩẨẫẪấẤậẬbBcCdDđĐeEèÈẻẺẽẼéÉẹẸêÊềỀểỂễỄếẾệỆfFgGhHiIìÌỉỈĩĨíÍịỊjJkKlLmMnNoOòÒỏỎõÕóÓọỌôÔồỒổỔỗỖốỐộỘơƠờỜởỞỡỠớỚợỢpPqQrRsStTuUùÙủỦũŨúÚụỤưƯừỪửỬữỮứỨựỰvVwWxXyYỳỲỷỶỹỸýÝỵỴzZ',
      'AAAAAAAAAAAABBBBBBBBBBBBCCCCCCCCCCCCDDEEFFGGHHHHHHHHHHHHIIIIIIIIIIIIJJKKLLMMMMMMMMMMMMNNOOPPQQRRSSSSSSSSSSSSTTTTTTTTTTTTUUUUUUUUUUUUVVWWXXYYZZ[[[[[[[[[[[[\\\\\\\\\\\\]]^^__````````````aa')
    || chr(1) ||
    translate(left(title, 200),
      'aAàÀảẢãÃáÁạẠăĂằẰẳẲẵẴắẮặẶâÂầẦẩẨẫẪấẤậẬbBcCdDđĐeEèÈẻẺẽẼéÉẹẸêÊềỀểỂễỄếẾệỆfFgGhHiIìÌỉỈĩĨíÍịỊjJkKlLmMnNoOòÒỏỎõÕóÓọỌôÔồỒổỔỗỖốỐộỘơƠờỜởỞỡỠớỚợỢpPqQrRsStTuUùÙủỦũŨúÚụỤưƯừỪửỬữỮứỨựỰvVwWxXyYỳỲỷỶỹỸýÝỵỴzZ',
      '001122334455001122334455001122334455000000000011223344550011223344550000000011223344550000000000001122334455001122334455001122334455000000000000112233445500112233445500000000112233445500')
  END
) STORED;

CREATE INDEX dossiers_by_due ON dossiers (unit, (coalesce(next_due_at, 'infinity'::timestamptz)), id);
CREATE INDEX dossiers_by_title ON dossiers (unit, title_key, id);
CREATE INDEX dossiers_by_stage ON dossiers (unit, procedure, stage, id);
