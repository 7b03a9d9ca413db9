#!/usr/bin/env bash
# Một nội dung đi trọn vòng đời, chỉ bằng curl: one matter from its assignment to an archived resolution, a meeting that
# is postponed for want of a quorum, and late papers that are taken off an agenda. In one terminal
#     npm start | tee start.log
# and, once `ready` stands there, in another
#     demonstration/walk.sh start.log
# The file holds the passwords that are shown at the first start. BASE is the service's address, else the one that the
# file says is ready. Every answer's status is checked; the first unexpected one ends the walk with its sentence.
set -euo pipefail

PASSWORDS=${1:-${PASSWORDS:-start.log}}
[ -r "$PASSWORDS" ] || { echo "Không đọc được tệp mật khẩu “$PASSWORDS”. Cách dùng: demonstration/walk.sh start.log" >&2; exit 2; }
BASE=${BASE:-$(sed -n 's/^ready //p' "$PASSWORDS" | tail -n 1)}
BASE=${BASE:-http://127.0.0.1:8080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
answer=$work/answer
step=0

# ask <status> <who> <method> <path> [curl options]: leaves the answer in $answer. 503 is "not known yet": the same
# request with the same key again. Any other status than the expected one ends the walk.
ask() {
  local expected=$1 who=$2 method=$3 path=$4 status bearer tries=0
  shift 4
  if [ "$who" != '-' ]; then
    bearer=$(token "$who")
    set -- --header "Authorization: Bearer $bearer" "$@"
  fi
  while :; do
    : > "$answer"
    status=$(curl --silent --output "$answer" --write-out '%{http_code}' --max-time 30 --request "$method" "$@" "$BASE$path") || true
    [ "$status" = "$expected" ] && return 0
    [ "$status" = 503 ] && [ $((tries += 1)) -le 20 ] || break
    sleep 1
  done
  [ "$status" != 000 ] || { echo "   Dừng lại: không có dịch vụ nào trả lời ở $BASE." >&2; exit 1; }
  echo "   Dừng lại: $method $path trả lời $status, cần $expected. $(text detail)" >&2
  exit 1
}

# send <status> <who> <path> <body>: a JSON body under a key of its own.
send() {
  step=$((step + 1))
  ask "$1" "$2" POST "$3" --header 'Content-Type: application/json' --header "Idempotency-Key: walk-$$-$(date +%s)-$step" \
    --data "$4"
}

# token <who>: signs in once, with the password from the file.
token() {
  local password
  if [ ! -s "$work/token.$1" ]; then
    password=$(sed -n "s/^ *$1  *\([a-z0-9-]*\)  .*/\1/p" "$PASSWORDS" | tail -n 1)
    ask 201 - POST /api/sessions --header 'Content-Type: application/json' \
      --data "{ \"username\": \"$1\", \"password\": \"$password\" }"
    text token > "$work/token.$1"
  fi
  cat "$work/token.$1"
}

# text <field>: the first field of that name in the answer.
text() { grep -o "\"$1\":\"\([^\"\\\\]\|\\\\.\)*\"" "$answer" | head -n 1 | sed "s/^\"$1\":\"//; s/\"\$//; s/\\\\\"/\"/g" || true; }
count() { grep -o "\"$1\":[0-9]*" "$answer" | head -n 1 | sed 's/.*://' || true; }

say() { printf '\n%s\n' "$1"; }
# The stage that the answer tells first, the article that puts the dossier there, and its deadline if it has one.
stands() {
  local article due
  article=$(sed -n 's/.*"stages":\[{[^}]*"article":"\([^"]*\)".*/\1/p' "$answer")
  due=$(sed -n 's/.*"stages":\[{[^}]*"dueAt":"\([^"]*\)".*/\1/p' "$answer")
  printf '   → %s%s%s\n' "$(text label)" "${article:+ [$article]}" "${due:+, hạn $due}"
}

# begin <sentence> <who> <procedures> <body>: the new dossier's id is in $begun.
begin() { echo " • $1"; send 201 "$2" "/api/$3" "$4"; begun=$(text id); stands; }

# act <sentence> <who> <procedures/id> <body>
act() { echo " • $1"; send 200 "$2" "/api/$3/acts" "$4"; stands; }

# refused <status> <sentence> <who> <procedures/id> <body>: what must not be done, and the article that says so.
refused() {
  echo " • $2"
  send "$1" "$3" "/api/$4/acts" "$5"
  local article
  article=$(text article)
  echo "   ✗ $1: $(text sentence) [${article:-$(text note)}]"
}

# upload <who> <name>: a PDF of one page made on the spot; its id is in $file.
upload() {
  local page='BT /F1 18 Tf 72 760 Td (Tai lieu minh hoa) Tj ET'
  {
    printf '%%PDF-1.4\n'
    printf '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
    printf '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n'
    printf '4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n' "${#page}" "$page"
    printf '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n'
  } > "$work/$2"
  ask 201 "$1" POST /api/files --form "file=@$work/$2;type=application/pdf"
  file=$(text id)
  echo "   tệp $2, SHA-256 $(text hash | cut -c 1-12)…"
}

# until_has <who> <procedures/id> <pattern>: dossiers tell each other beside the acts; this waits until one has heard.
until_has() {
  local tries=0 status bearer
  bearer=$(token "$1")
  while :; do
    status=$(curl --silent --output "$answer" --write-out '%{http_code}' --header "Authorization: Bearer $bearer" \
      "$BASE/api/$2") || true
    [ "$status" = 200 ] && grep -q "$3" "$answer" && return 0
    [ $((tries += 1)) -le 150 ] || break
    sleep 0.2
  done
  echo "   Dừng lại: /api/$2 chưa đến bước cần có sau 30 giây. $(text detail)" >&2
  exit 1
}

# in_hours <n>: the instant so many hours from now, with GNU's date or with BSD's.
in_hours() { date -u -d "+$1 hours" +%FT%TZ 2> /dev/null || date -u -v "+$1H" +%FT%TZ; }

fields='"purpose": "Xem xét, quyết định nội dung thuộc thẩm quyền", "requirements": "Tài liệu đầy đủ, thảo luận kỹ", "content": "Các nội dung trong chương trình", "scope": "Công tác lãnh đạo của Đảng bộ xã"'
assigned='"body": "standingCommittee", "memberInCharge": "uyvien.btv04", "preparer": { "organisation": "phong-kinh-te" }'
now='"reason": "Đi thử một vòng với đồng hồ thật, họp ngay trong ngày"'

ask 200 - GET /readyz
echo "Dịch vụ $BASE đã sẵn sàng."

say '1. Một nội dung từ phân công đến nghị quyết lưu trữ'
begin 'Văn phòng lập hội nghị Ban Thường vụ đột xuất' vanphong meetings \
  "{ \"title\": \"Hội nghị Ban Thường vụ về nước sạch\", \"body\": \"standingCommittee\", \"kind\": \"extraordinary\",
     \"ground\": { \"kind\": \"whenNeeded\", \"why\": \"Nguồn nước của ba thôn bị ô nhiễm\" },
     \"startsAt\": \"$(in_hours 1)\", \"place\": \"Phòng họp số 1\", $fields, $now }"
meeting=$begun
act 'Phó Bí thư Thường trực triệu tập' phobithu.thuongtruc "meetings/$meeting" '{ "type": "convene" }'
begin 'Văn phòng phân công chuẩn bị nội dung' vanphong agenda-items "{ \"title\": \"Đề án cấp nước sạch cho ba thôn\", $assigned }"
matter=$begun
act 'Văn phòng xếp nội dung vào chương trình' vanphong "meetings/$meeting" "{ \"type\": \"placeItem\", \"item\": \"$matter\" }"
until_has vanphong "agenda-items/$matter" "\"meeting\":\"$meeting\""

upload phongkinhte to-trinh.pdf
act 'Phòng Kinh tế gửi tài liệu' phongkinhte "agenda-items/$matter" "{ \"type\": \"deliver\", \"files\": [\"$file\"] }"
act 'Ủy viên Ban Thường vụ phụ trách cho ý kiến' uyvien.btv04 "agenda-items/$matter" \
  '{ "type": "opine", "opinion": "Nhất trí trình, đề nghị làm rõ nguồn vốn đối ứng." }'
act 'Văn phòng thẩm định' vanphong "agenda-items/$matter" '{ "type": "appraise", "findings": "Hồ sơ đầy đủ, đúng thể thức." }'
act 'Thường trực Đảng ủy kiểm tra, đồng ý trình' phobithu.thuongtruc "agenda-items/$matter" '{ "type": "check" }'

# What Thường trực owes a report of stands there by itself; the office says the rest.
line='{ "type": "enterLine", "line": "permanentBoardReport", "text": "Ngoài danh sách đã có trong chương trình, Thường trực không giải quyết việc nào khác." }'
act 'Văn phòng ghi phần báo cáo việc Thường trực đã giải quyết' vanphong "meetings/$meeting" "$line"
act 'Văn phòng trình chương trình hội nghị' vanphong "meetings/$meeting" '{ "type": "submitAgenda" }'
until_has vanphong "meetings/$meeting" '"standing":"ready"'
act 'Thường trực Đảng ủy duyệt chương trình' phobithu.thuongtruc "meetings/$meeting" '{ "type": "clearAgenda" }'
act 'Văn phòng gửi giấy mời, tài liệu' vanphong "meetings/$meeting" '{ "type": "sendInvitations" }'
act 'Khai mạc: 7 trên 9 Ủy viên có mặt, đủ 2/3' vanphong "meetings/$meeting" \
  '{ "type": "open", "chair": "bithu", "recorder": "vanphong", "present": ["bithu", "phobithu.thuongtruc",
     "phobithu.chutich", "uyvien.btv04", "uyvien.btv05", "uyvien.btv06", "uyvien.btv07"] }'
act 'Hội nghị xem xét nội dung' vanphong "meetings/$meeting" "{ \"type\": \"takeUp\", \"item\": \"$matter\" }"
act 'Biểu quyết có ghi tên' vanphong "meetings/$meeting" \
  "{ \"type\": \"vote\", \"item\": \"$matter\", \"ballots\": { \"method\": \"named\", \"votes\": [
     { \"person\": \"bithu\", \"choice\": \"approve\" }, { \"person\": \"phobithu.thuongtruc\", \"choice\": \"approve\" },
     { \"person\": \"phobithu.chutich\", \"choice\": \"approve\" }, { \"person\": \"uyvien.btv04\", \"choice\": \"approve\" },
     { \"person\": \"uyvien.btv05\", \"choice\": \"approve\" }, { \"person\": \"uyvien.btv06\", \"choice\": \"approve\" },
     { \"person\": \"uyvien.btv07\", \"choice\": \"reject\" }] } }"
echo "   $(count approvals) phiếu tán thành trên $(count sitting) Ủy viên đương nhiệm, cần $(count needed)"
act 'Bí thư kết luận: ra nghị quyết (NQ)' bithu "meetings/$meeting" \
  "{ \"type\": \"conclude\", \"documents\": [{ \"item\": \"$matter\", \"documentType\": \"NQ\" }] }"
upload vanphong bien-ban.pdf
act 'Văn phòng soạn biên bản' vanphong "meetings/$meeting" "{ \"type\": \"draftMinutes\", \"files\": [\"$file\"] }"
act 'Thư ký hội nghị ký biên bản' vanphong "meetings/$meeting" '{ "type": "sign", "as": "recorder" }'
act 'Người chủ trì ký biên bản' bithu "meetings/$meeting" '{ "type": "sign", "as": "chair" }'

until_has vanphong "agenda-items/$matter" '"outcome":"carried"'
until_has phongkinhte "promulgations/$matter.vb" '"state":"drafting"'
document="promulgations/$matter.vb"
echo " • Nội dung được thông qua, hồ sơ ban hành tự mở"
stands
upload phongkinhte du-thao.pdf
act 'Phòng Kinh tế kèm dự thảo nghị quyết' phongkinhte "$document" "{ \"type\": \"attach\", \"files\": [\"$file\"] }"
act 'Phòng Kinh tế trình Văn phòng kiểm tra' phongkinhte "$document" '{ "type": "submit" }'
act 'Văn phòng chuyển Bí thư ký' vanphong "$document" '{ "type": "pass", "signer": "secretary" }'
upload bithu ban-ky.pdf
act 'Bí thư ký' bithu "$document" "{ \"type\": \"sign\", \"method\": \"hand\", \"files\": [\"$file\"] }"
until_has vanphong "$document" '"state":"dispatching"'
number=$(grep -o '"number":{[^}]*}' "$answer" | sed 's/.*"text":"\([^"]*\)".*/\1/')
echo "   số $number"
upload vanphong ban-phat-hanh.pdf
act 'Văn phòng phát hành đến nơi nhận' vanphong "$document" \
  "{ \"type\": \"dispatch\", \"files\": [\"$file\"], \"recipients\": [{ \"capacity\": \"standingCommittee\" },
     { \"organisation\": \"phong-kinh-te\" }, { \"name\": \"Thường trực Tỉnh ủy\" }] }"
act 'Phòng Kinh tế báo đã nhận' phongkinhte "$document" '{ "type": "acknowledge" }'
act 'Văn phòng lưu trữ' vanphong "$document" '{ "type": "archive", "place": "Cặp NQ, tủ số 2" }'

say '2. Một hội nghị phải hoãn vì không đủ người'
begin 'Văn phòng lập hội nghị thứ hai' vanphong meetings \
  "{ \"title\": \"Hội nghị Ban Thường vụ về phòng, chống thiên tai\", \"body\": \"standingCommittee\",
     \"kind\": \"extraordinary\", \"ground\": { \"kind\": \"whenNeeded\", \"why\": \"Dự báo mưa lớn kéo dài\" },
     \"startsAt\": \"$(in_hours 2)\", \"place\": \"Phòng họp số 2\", $fields, $now }"
second=$begun
act 'Phó Bí thư Thường trực triệu tập' phobithu.thuongtruc "meetings/$second" '{ "type": "convene" }'
act 'Văn phòng ghi phần báo cáo việc Thường trực đã giải quyết' vanphong "meetings/$second" "$line"
act 'Văn phòng trình chương trình' vanphong "meetings/$second" '{ "type": "submitAgenda" }'
act 'Thường trực Đảng ủy duyệt chương trình' phobithu.thuongtruc "meetings/$second" '{ "type": "clearAgenda" }'
act 'Văn phòng gửi giấy mời' vanphong "meetings/$second" '{ "type": "sendInvitations" }'
refused 409 'Khai mạc khi chỉ có 5 trên 9 Ủy viên: không được' vanphong "meetings/$second" \
  '{ "type": "open", "chair": "bithu", "recorder": "vanphong",
     "present": ["bithu", "phobithu.thuongtruc", "phobithu.chutich", "uyvien.btv04", "uyvien.btv05"] }'
act 'Bí thư hoãn họp' bithu "meetings/$second" '{ "type": "postpone", "reason": "Không đủ 2/3 số thành viên dự họp" }'

say '3. Tài liệu quá hạn, nội dung bị rút khỏi chương trình'
begin 'Văn phòng lập hội nghị định kỳ vào ngày mai, báo trước ít hơn quy chế, có lý do' vanphong meetings \
  "{ \"title\": \"Hội nghị Ban Thường vụ định kỳ, họp gấp\", \"body\": \"standingCommittee\",
     \"startsAt\": \"$(in_hours 24)\", \"place\": \"Phòng họp số 1\", $fields, $now }"
third=$begun
act 'Phó Bí thư Thường trực triệu tập' phobithu.thuongtruc "meetings/$third" '{ "type": "convene" }'
begin 'Văn phòng phân công chuẩn bị nội dung' vanphong agenda-items "{ \"title\": \"Kế hoạch trồng rừng vụ thu\", $assigned }"
late=$begun
act 'Văn phòng xếp nội dung vào chương trình' vanphong "meetings/$third" "{ \"type\": \"placeItem\", \"item\": \"$late\" }"
until_has vanphong "agenda-items/$late" '"state":"late"'
echo " • Hạn gửi tài liệu đã qua mà chưa có tài liệu"
stands
refused 403 'Phòng Kinh tế tự rút nội dung: không được' phongkinhte "agenda-items/$late" \
  '{ "type": "takeOff", "reason": "Chưa chuẩn bị xong" }'
act 'Thường trực Đảng ủy rút nội dung khỏi chương trình' phobithu.thuongtruc "agenda-items/$late" \
  '{ "type": "takeOff", "reason": "Chưa có tài liệu, để kỳ họp sau" }'
until_has vanphong "meetings/$third" '"agenda":\[\]'

say '4. Đối chiếu'
ask 200 vanphong GET "/api/outbox?dossier=$second"
grep -q '"kind":"postponement"' "$answer" || { echo '   Dừng lại: hộp thư đi không có thư báo hoãn họp.' >&2; exit 1; }
echo " • Thư báo hoãn trong hộp thư đi: $(text subject)"
ask 200 vanphong GET /api/verify
grep -q '"broken":null' "$answer" || { echo '   Dừng lại: chuỗi nhật ký không còn nguyên vẹn.' >&2; exit 1; }
echo " • Chuỗi nhật ký nguyên vẹn: $(count dossiers) hồ sơ, $(count entries) mục"

say "Đã đi hết: nghị quyết số $number đã lưu trữ, một hội nghị đã hoãn, một nội dung quá hạn đã rút khỏi chương trình."
