/**
 * Câu chữ của thư nhắc việc, bản tổng hợp và mục lịch. Of a secret dossier a letter may say `{id}` and `{when}` alone;
 * `{when}` is what the rung counts from.
 */
export const reminders: Record<string, string> = {
  'letter.reminder.ahead.subject': 'Sắp đến {deadline}: {title}',
  'letter.reminder.ahead.body':
    'Hồ sơ “{title}” đang ở bước “{stage}”, sắp đến {deadline}: {when}.\n\n[Việc cần làm: {act}. ]Đề nghị đồng chí thực hiện trước thời hạn nêu trên.',
  'letter.reminder.ahead.secretSubject': 'Sắp đến hạn (hồ sơ {id})',
  'letter.reminder.ahead.secretBody': 'Hồ sơ {id} sắp đến hạn: {when}. Đề nghị đồng chí mở hồ sơ để thực hiện.',

  'letter.reminder.missed.subject': 'Quá {deadline}: {title}',
  'letter.reminder.missed.body':
    'Hồ sơ “{title}” đang ở bước “{stage}”, đã quá {deadline} ({when}) mà chưa thực hiện.\n\n[Việc cần làm: {act}. ]Đề nghị đồng chí thực hiện ngay hoặc chỉ đạo thực hiện.',
  'letter.reminder.missed.secretSubject': 'Quá hạn (hồ sơ {id})',
  'letter.reminder.missed.secretBody':
    'Hồ sơ {id} đã đến hạn lúc {when} mà chưa thực hiện. Đề nghị đồng chí mở hồ sơ để thực hiện hoặc chỉ đạo thực hiện.',

  'letter.reminder.entered.subject': 'Nhắc việc: {title}',
  'letter.reminder.entered.body':
    'Hồ sơ “{title}” đã ở bước “{stage}” từ {when}.\n\n[Việc cần làm: {act}. ]Đề nghị đồng chí thực hiện hoặc đôn đốc thực hiện.',
  'letter.reminder.entered.secretSubject': 'Nhắc việc (hồ sơ {id})',
  'letter.reminder.entered.secretBody':
    'Hồ sơ {id} chờ xử lý từ {when}. Đề nghị đồng chí mở hồ sơ để thực hiện hoặc đôn đốc thực hiện.',

  'letter.reminder.start.subject': 'Nhắc họp: {title} ({when})',
  'letter.reminder.start.body':
    'Xin nhắc đồng chí dự {meeting}:\n- Phiên họp: {title}\n- Thời gian: {when}\n- Địa điểm: {place}\n\nTrường hợp không dự được, đề nghị đồng chí báo vắng và nêu lý do.',
  'letter.reminder.start.secretSubject': 'Nhắc họp (hồ sơ {id})',
  'letter.reminder.start.secretBody':
    'Xin nhắc đồng chí dự phiên họp theo hồ sơ {id}, thời gian: {when}. Trường hợp không dự được, đề nghị đồng chí báo vắng và nêu lý do.',

  'letter.reminder.notOpened.subject': 'Chưa ghi khai mạc: {title}',
  'letter.reminder.notOpened.body':
    'Phiên họp “{title}” đã mời họp lúc {when}, đến nay hồ sơ chưa ghi khai mạc, hoãn hoặc hủy.\n\nĐề nghị Văn phòng ghi diễn biến phiên họp vào hồ sơ.',
  'letter.reminder.notOpened.secretSubject': 'Chưa ghi khai mạc (hồ sơ {id})',
  'letter.reminder.notOpened.secretBody':
    'Phiên họp theo hồ sơ {id} đã mời họp lúc {when}, đến nay hồ sơ chưa ghi khai mạc, hoãn hoặc hủy. Đề nghị Văn phòng ghi diễn biến phiên họp vào hồ sơ.',

  'letter.reminder.byHand.subject': 'Xin nhắc: {title}',
  'letter.reminder.byHand.body':
    'Đồng chí {asker} xin nhắc: hồ sơ “{title}” ở bước “{stage}” từ {when}, đang chờ đồng chí.\n\n[Việc cần làm: {act}. ]Mong đồng chí sắp xếp thực hiện; nếu còn vướng mắc, đề nghị đồng chí trao đổi lại trên hồ sơ.',
  'letter.reminder.byHand.secretSubject': 'Xin nhắc (hồ sơ {id})',
  'letter.reminder.byHand.secretBody':
    'Hồ sơ {id} đang chờ đồng chí từ {when}. Mong đồng chí sắp xếp thực hiện; nếu còn vướng mắc, đề nghị đồng chí trao đổi trực tiếp với Văn phòng Đảng ủy.',

  'reminder.late':
    'Thư nhắc này lẽ ra được gửi lúc {when}; hệ thống gián đoạn nên nay mới gửi, thay cho mọi lần nhắc đã lỡ.',

  'digest.subject': 'Việc trong ngày {day}: {overdue} quá hạn, {today} đến hạn hôm nay',
  'digest.overdue': 'Đã quá hạn:',
  'digest.today': 'Đến hạn hôm nay:',
  'digest.item': '- {title}: {act} (hạn {when}): {url}',
  'digest.authorisations': 'Ủy quyền sắp hết hạn:',
  'digest.authorisation': '- [{reference}: ]{giver} ủy quyền cho {holder}, đến hết ngày {day}',
  'digest.watched': 'Hồ sơ đồng chí theo dõi, có diễn biến từ sáng ngày làm việc trước:',
  'digest.watchedItem': '- {title}: {stage}: {url}',
  'digest.held': 'Thư chưa gửi riêng vì đã đủ số thư trong ngày:',
  'digest.letter': '- {subject}: {url}',
  'digest.link': 'Bàn làm việc: {url}',

  'calendar.feed': 'Lịch họp và thời hạn của {name}',
  'calendar.secretMeeting': 'Họp (hồ sơ {id})',
  'calendar.due': 'Hạn: {act} ({title})',
  'calendar.secretDue': 'Đến hạn (hồ sơ {id})',

  'refused.address': 'Không gửi được thư cho {name} ({address}); máy chủ thư trả lời: {answer}',
}

/** Chỗ sai trong một thang nhắc việc, by code. */
export const ladderFaults: Record<string, string> = {
  unknownDeadline: 'bước này không có thời hạn "{detail}" để nhắc',
  unknownRole: 'không ai giữ vai trò "{detail}"; chỉ nhận vai trò của thủ tục này hoặc chức danh của đơn vị',
  nobody: 'nấc nhắc việc phải gửi cho ít nhất một vai trò',
  oneDirection: 'nấc nhắc việc phải ghi đúng một trong hai: before (trước) hoặc after (sau)',
  beforeEntered: 'không nhắc được trước khi hồ sơ vào bước này; dùng after',
  afterDeadline: 'nấc này rơi vào lúc thời hạn đã hết và bước đã kết thúc, nên không bao giờ được gửi',
  closingAfterOnly: 'at: closing chỉ dùng với nấc after tính theo ngày',
  ladderLength: 'thang nhắc việc không quá 12 nấc',
}
