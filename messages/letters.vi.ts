/**
 * Câu chữ của thư: subject and body of every kind, and both of a secret dossier, which may use `{id}` and `{when}` alone.
 * Those of documents stand with their own procedure.
 */
export const letters: Record<string, string> = {
  'letter.greeting': 'Kính gửi đồng chí,',
  'letter.ground': 'Căn cứ: {article}[ (“{quote}”)].',
  'letter.noGround': 'Căn cứ: quy chế làm việc không quy định cụ thể; thực hiện theo cách làm đã chọn của đơn vị.',
  'letter.link': 'Hồ sơ {id}: {url}',
  'letter.draft':
    'Lưu ý: quy chế làm việc đang áp dụng là bản dự thảo, chưa ký ban hành (số và ngày còn để trống); cần đối chiếu lại với bản chính thức.',
  'letter.closing': 'Trân trọng.',
  'letter.sender': 'Văn phòng Đảng ủy\n{unit}',
  'letter.when': '{weekday}, {day}, {clock}',
  'letter.noTime': 'chưa ấn định',
  'letter.noPlace': 'theo thông báo của Văn phòng Đảng ủy',
  'letter.weekday.1': 'thứ Hai',
  'letter.weekday.2': 'thứ Ba',
  'letter.weekday.3': 'thứ Tư',
  'letter.weekday.4': 'thứ Năm',
  'letter.weekday.5': 'thứ Sáu',
  'letter.weekday.6': 'thứ Bảy',
  'letter.weekday.7': 'Chủ nhật',

  'letter.invitation.subject': 'Giấy mời: {title} ({when})',
  'letter.invitation.body':
    'Trân trọng kính mời đồng chí dự {meeting}:\n- Phiên họp: {title}\n- Thời gian: {when}\n- Địa điểm: {place}\n\nĐề nghị đồng chí mở hồ sơ để nhận tài liệu, nghiên cứu trước và báo dự họp. Trường hợp không dự được, đề nghị đồng chí báo vắng và nêu lý do.',
  'letter.invitation.secretSubject': 'Giấy mời họp (hồ sơ {id})',
  'letter.invitation.secretBody':
    'Trân trọng kính mời đồng chí dự phiên họp theo hồ sơ {id}, thời gian: {when}.\n\nĐề nghị đồng chí nhận giấy mời và tài liệu bản giấy tại Văn phòng Đảng ủy. Trường hợp không dự được, đề nghị đồng chí báo vắng và nêu lý do.',

  'letter.supplement.subject': 'Tài liệu bổ sung: {title} ({when})',
  'letter.supplement.body':
    'Văn phòng Đảng ủy gửi bổ sung nội dung, tài liệu phục vụ {meeting}:\n- Phiên họp: {title}\n- Thời gian: {when}\n- Địa điểm: {place}\n\nĐề nghị đồng chí mở hồ sơ để nhận tài liệu và nghiên cứu trước.',
  'letter.supplement.secretSubject': 'Tài liệu bổ sung (hồ sơ {id})',
  'letter.supplement.secretBody':
    'Có nội dung, tài liệu bổ sung cho phiên họp theo hồ sơ {id}, thời gian: {when}.\n\nĐề nghị đồng chí nhận bản giấy tại Văn phòng Đảng ủy.',

  'letter.postponement.subject': 'Hoãn họp: {title}',
  'letter.postponement.body':
    'Văn phòng Đảng ủy trân trọng thông báo hoãn {meeting}:\n- Phiên họp: {title}\n- Thời gian đã mời: {when}\n- Địa điểm đã mời: {place}\n\nThời gian họp lại sẽ được thông báo sau. Mong đồng chí thông cảm.',
  'letter.postponement.secretSubject': 'Hoãn họp (hồ sơ {id})',
  'letter.postponement.secretBody':
    'Văn phòng Đảng ủy trân trọng thông báo hoãn phiên họp theo hồ sơ {id}, thời gian đã mời: {when}.\n\nThời gian họp lại sẽ được thông báo sau. Mong đồng chí thông cảm.',

  'letter.rescheduling.subject': 'Đổi thời gian họp: {title} ({when})',
  'letter.rescheduling.body':
    'Văn phòng Đảng ủy trân trọng thông báo thời gian mới của {meeting}:\n- Phiên họp: {title}\n- Thời gian: {when}\n- Địa điểm: {place}\n\nThông báo này thay cho thời gian, địa điểm đã mời trước đây. Đề nghị đồng chí sắp xếp công việc để dự họp.',
  'letter.rescheduling.secretSubject': 'Đổi thời gian họp (hồ sơ {id})',
  'letter.rescheduling.secretBody':
    'Văn phòng Đảng ủy trân trọng thông báo thời gian mới của phiên họp theo hồ sơ {id}: {when}.\n\nThông báo này thay cho thời gian đã mời trước đây. Đề nghị đồng chí sắp xếp công việc để dự họp.',

  'letter.cancellation.subject': 'Hủy họp: {title}',
  'letter.cancellation.body':
    'Văn phòng Đảng ủy trân trọng thông báo hủy {meeting}:\n- Phiên họp: {title}\n- Thời gian đã mời: {when}\n- Địa điểm đã mời: {place}\n\nMong đồng chí thông cảm.',
  'letter.cancellation.secretSubject': 'Hủy họp (hồ sơ {id})',
  'letter.cancellation.secretBody':
    'Văn phòng Đảng ủy trân trọng thông báo hủy phiên họp theo hồ sơ {id}, thời gian đã mời: {when}.\n\nMong đồng chí thông cảm.',

  'letter.meetingResult.subject': 'Kết quả: {title}',
  'letter.meetingResult.body':
    'Biên bản {meeting} đã được ký:\n- Phiên họp: {title}\n- Thời gian: {when}\n- Địa điểm: {place}\n\nĐề nghị đồng chí mở hồ sơ để xem biên bản và kết quả từng nội dung.',
  'letter.meetingResult.secretSubject': 'Kết quả phiên họp (hồ sơ {id})',
  'letter.meetingResult.secretBody':
    'Biên bản phiên họp theo hồ sơ {id}, thời gian: {when}, đã được ký.\n\nĐề nghị đồng chí xem kết quả trên bản giấy tại Văn phòng Đảng ủy.',

  'letter.seriesNotConvened.subject': 'Đến kỳ họp, chưa triệu tập: {title}',
  'letter.seriesNotConvened.body':
    'Đã đến kỳ {meeting} mà chưa triệu tập:\n- Phiên họp: {title}\n- Thời gian dự kiến: {when}\n\nĐề nghị đồng chí chỉ đạo triệu tập hoặc ấn định thời gian khác.',
  'letter.seriesNotConvened.secretSubject': 'Đến kỳ họp, chưa triệu tập (hồ sơ {id})',
  'letter.seriesNotConvened.secretBody':
    'Phiên họp định kỳ theo hồ sơ {id}, thời gian dự kiến: {when}, đến nay chưa triệu tập. Đề nghị đồng chí chỉ đạo triệu tập hoặc ấn định thời gian khác.',

  'letter.reportsOwed.subject': 'Việc phải báo cáo: {title} ({when})',
  'letter.reportsOwed.body':
    'Chương trình {meeting} đã có {number} việc phải báo cáo:\n- Phiên họp: {title}\n- Thời gian: {when}\n- Địa điểm: {place}\n\nCác việc này tự có trong chương trình; việc giải quyết thêm trước giờ khai mạc cũng tự đưa vào. Đề nghị đồng chí chuẩn bị báo cáo.',
  'letter.reportsOwed.secretSubject': 'Việc phải báo cáo (hồ sơ {id})',
  'letter.reportsOwed.secretBody':
    'Chương trình phiên họp theo hồ sơ {id}, thời gian: {when}, đã có việc phải báo cáo. Đề nghị đồng chí chuẩn bị báo cáo bằng bản giấy.',

  'letter.limitsMoved.subject': 'Dời thời hạn do lịch thay đổi: {title}',
  'letter.limitsMoved.body':
    'Lịch làm việc đã thay đổi ({source}), nên các thời hạn của {meeting} được tính lại:\n- Phiên họp: {title}\n- Thời gian: {when}[\n- Hạn gửi tài liệu: {materialsDueAt}][\n- Hạn gửi giấy mời: {invitationsDueAt}]\n\nThời gian họp không thay đổi.',
  'letter.limitsMoved.secretSubject': 'Dời thời hạn do lịch thay đổi (hồ sơ {id})',
  'letter.limitsMoved.secretBody':
    'Lịch làm việc đã thay đổi, nên các thời hạn theo hồ sơ {id} được tính lại. Thời gian họp, {when}, không thay đổi.',

  'letter.meetingDayRests.subject': 'Ngày họp trở thành ngày nghỉ: {title}',
  'letter.meetingDayRests.body':
    'Lịch làm việc đã thay đổi ({source}): ngày họp của {meeting} nay là ngày nghỉ:\n- Phiên họp: {title}\n- Thời gian: {when}\n- Địa điểm: {place}\n\nĐề nghị Thường trực Đảng ủy xem xét, quyết định giữ ngày họp hoặc chuyển sang ngày khác.',
  'letter.meetingDayRests.secretSubject': 'Ngày họp trở thành ngày nghỉ (hồ sơ {id})',
  'letter.meetingDayRests.secretBody':
    'Lịch làm việc đã thay đổi: ngày họp theo hồ sơ {id}, {when}, nay là ngày nghỉ.\n\nĐề nghị Thường trực Đảng ủy xem xét, quyết định giữ ngày họp hoặc chuyển sang ngày khác.',

  'letter.itemLate.subject': 'Quá hạn gửi tài liệu: {title}',
  'letter.itemLate.body':
    'Nội dung “{title}” trình phiên họp {when} đã quá hạn gửi tài liệu đến Văn phòng Đảng ủy.\n\nĐề nghị nơi chuẩn bị gửi tài liệu ngay; đề nghị Thường trực Đảng ủy xem xét, quyết định giữ lại hoặc rút nội dung khỏi chương trình.',
  'letter.itemLate.secretSubject': 'Quá hạn gửi tài liệu (hồ sơ {id})',
  'letter.itemLate.secretBody':
    'Nội dung theo hồ sơ {id} trình phiên họp {when} đã quá hạn gửi tài liệu đến Văn phòng Đảng ủy.\n\nĐề nghị nơi chuẩn bị nộp bản giấy ngay; đề nghị Thường trực Đảng ủy xem xét, quyết định giữ lại hoặc rút nội dung khỏi chương trình.',
}
