/** Câu chữ chung cho mọi thủ tục: what a sentence of one procedure falls back to, by the key after the stem. */
export const common: Record<string, string> = {
  'common.act.deadline': 'Đến hạn',
  'common.act.calendarChanged': 'Lịch làm việc thay đổi',
  'common.act.comment': 'Gửi ý kiến trao đổi',
  'common.act.retry': 'Thử lại việc chưa chuyển được',
  'common.act.settle': 'Xử lý xong bằng tay việc chưa chuyển được',
  'common.act.movedOn': 'Chuyển sang phiên bản thủ tục mới',
  'common.act.untold': 'Hồ sơ liên quan không nhận được thông tin',

  'common.requirement.sentBy': 'Do {roles} thực hiện',
  'common.requirement.entersForAnother':
    'Chỉ Văn phòng Đảng ủy được nhập thay người khác, từ bản giấy, kèm ngày diễn ra và số, ký hiệu văn bản làm căn cứ',
  'common.requirement.entersAfterwards': 'Việc của ngày đã qua do Văn phòng Đảng ủy ghi theo bản giấy',
  'common.requirement.happenedAlready': 'Ngày diễn ra không được ở sau ngày hôm nay',
  'common.requirement.hasReason': 'Nêu rõ lý do',
  'common.requirement.hasReference': 'Nêu số, ký hiệu văn bản hoặc kết luận làm căn cứ',
  'common.requirement.filesExist': 'Tệp kèm theo phải được tải lên trước',
  'common.requirement.holdsNoText': 'Hồ sơ mật không ghi nội dung vào hệ thống; lý do thì viết gọn trong một dòng',
  'common.requirement.saysOrRegisters':
    'Ghi rõ nội dung; hồ sơ mật thì ghi số, nơi lưu và người giữ bản giấy theo sổ văn bản mật',
  'common.requirement.keepsSecrets':
    'Hồ sơ mật không đưa tệp vào hệ thống; thay vào đó ghi số, nơi lưu và người giữ theo sổ văn bản mật',
}
