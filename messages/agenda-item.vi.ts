/** Câu chữ của nội dung trình hội nghị, by key; `{…}` is filled in, a part in `[…]` falls away where it cannot be. */
export const agendaItem: Record<string, string> = {
  agendaItem: 'Nội dung trình hội nghị',

  'agendaItem.proposed': 'Nội dung đột xuất, chờ xem xét',
  'agendaItem.preparing': 'Đang chuẩn bị',
  'agendaItem.late': 'Quá hạn gửi tài liệu',
  'agendaItem.appraising': 'Văn phòng thẩm định',
  'agendaItem.sentBack': 'Trả lại để hoàn thiện',
  'agendaItem.checking': 'Thường trực Đảng ủy kiểm tra',
  'agendaItem.ready': 'Đủ điều kiện trình',
  'agendaItem.underDiscussion': 'Hội nghị đang xem xét',
  'agendaItem.awaitingSuperior': 'Chờ ý kiến của cấp trên',
  'agendaItem.carried': 'Được thông qua',
  'agendaItem.notCarried': 'Không được thông qua',
  'agendaItem.noted': 'Hội nghị đã ghi nhận',
  'agendaItem.referredUp': 'Đã trình tập thể có thẩm quyền cao hơn',
  'agendaItem.refused': 'Không đưa vào chương trình',
  'agendaItem.withdrawn': 'Đã rút',

  'agendaItem.act.admit': 'Đồng ý đưa vào chương trình',
  'agendaItem.act.refuse': 'Không đưa vào chương trình',
  'agendaItem.act.assign': 'Phân công chuẩn bị',
  'agendaItem.act.flag': 'Đánh dấu nội dung quan trọng, nội dung họp riêng',
  'agendaItem.act.scheduleCouncil': 'Ghi ngày họp Hội đồng nhân dân',
  'agendaItem.act.attach': 'Thêm tài liệu',
  'agendaItem.act.detach': 'Bỏ tài liệu',
  'agendaItem.act.seekComments': 'Lấy ý kiến tham gia',
  'agendaItem.act.opine': 'Cho ý kiến của Ủy viên phụ trách',
  'agendaItem.act.deliver': 'Gửi tài liệu',
  'agendaItem.act.keep': 'Giữ lại trong chương trình dù quá hạn',
  'agendaItem.act.takeOff': 'Rút khỏi chương trình',
  'agendaItem.act.appraise': 'Thẩm định',
  'agendaItem.act.sendBack': 'Trả lại để hoàn thiện',
  'agendaItem.act.check': 'Kiểm tra, đồng ý trình',
  'agendaItem.act.answerFromSuperior': 'Ghi ý kiến của cấp trên',
  'agendaItem.act.withdraw': 'Rút nội dung',
  'agendaItem.act.correct': 'Sửa mục ghi sai',
  'agendaItem.act.placed': 'Được xếp vào chương trình phiên họp',
  'agendaItem.act.recall': 'Hồ sơ đã lập nội dung rút nội dung về',
  'agendaItem.act.nearest': 'Đã tìm được phiên họp gần nhất',
  'agendaItem.act.takenOff': 'Ra khỏi chương trình phiên họp',
  'agendaItem.act.takenUp': 'Hội nghị đưa ra xem xét',
  'agendaItem.act.decide': 'Hội nghị có kết quả',

  'agendaItem.deadline.admission': 'Hạn xem xét nội dung đột xuất',
  'agendaItem.deadline.materials': 'Hạn gửi tài liệu',
  'agendaItem.deadline.lateDecision': 'Hạn quyết định về nội dung quá hạn',
  'agendaItem.deadline.appraisal': 'Hạn thẩm định',
  'agendaItem.deadline.return': 'Hạn gửi lại tài liệu',
  'agendaItem.deadline.check': 'Hạn Thường trực Đảng ủy kiểm tra',
  'agendaItem.deadline.ready': 'Hạn đưa ra hội nghị',
  'agendaItem.deadline.decision': 'Hạn có kết quả',
  'agendaItem.deadline.superior': 'Hạn trả lời của cấp trên',

  'agendaItem.outcome.carried': 'Được thông qua',
  'agendaItem.outcome.notCarried': 'Không được thông qua',
  'agendaItem.outcome.noted': 'Ghi nhận',
  'agendaItem.outcome.deferred': 'Hoãn sang phiên họp sau',
  'agendaItem.outcome.sentBack': 'Trả lại để hoàn thiện',
  'agendaItem.outcome.referredUp': 'Trình tập thể có thẩm quyền cao hơn',
  'agendaItem.outcome.refused': 'Không đưa vào chương trình',
  'agendaItem.outcome.withdrawn': 'Đã rút',

  'agendaItem.field.memberInCharge': 'Ủy viên Ban Thường vụ phụ trách',
  'agendaItem.field.preparer': 'tổ chức, cá nhân chuẩn bị',

  'agendaItem.requirement.mayBeginItem':
    'Do Văn phòng Đảng ủy hoặc Thường trực Đảng ủy lập; nội dung đột xuất do cơ quan, đơn vị chủ trì nội dung lập cũng được',
  'agendaItem.requirement.refersToBody':
    'Do Thường trực Đảng ủy quyết định; Ban Thường vụ đang họp mà quyết định thì Văn phòng Đảng ủy nêu số, ký hiệu kết luận',
  'agendaItem.requirement.namesCouncilSession':
    'Nội dung kỳ họp Hội đồng nhân dân phải nêu loại kỳ họp: thường lệ, giải quyết công việc phát sinh, hoặc vấn đề đặc biệt quan trọng; loại nội dung khác thì không nêu',
  'agendaItem.requirement.namesCouncilDay':
    'Nội dung kỳ họp Hội đồng nhân dân phải nêu ngày họp Hội đồng nhân dân; loại nội dung khác thì không nêu',
  'agendaItem.requirement.isCouncilMatter': 'Chỉ nội dung kỳ họp Hội đồng nhân dân mới có ngày họp Hội đồng nhân dân',
  'agendaItem.requirement.bodyIsCompetent': 'Loại nội dung này thuộc thẩm quyền của {body}',
  'agendaItem.requirement.withinProgramme':
    'Có trong chương trình công tác; nội dung khác thì do cấp trên chỉ đạo, do quy chế đòi hỏi hoặc có yêu cầu đột xuất',
  'agendaItem.requirement.givesReasons': 'Nêu ít nhất {reasonsMin} lý do trả lại',
  'agendaItem.requirement.memberSitsOnBoard': 'Ủy viên phụ trách phải là Ủy viên Ban Thường vụ đương nhiệm',
  'agendaItem.requirement.preparerExists': 'Tổ chức, cá nhân chuẩn bị phải có trong danh sách của đơn vị',
  'agendaItem.requirement.isAssigned': 'Đã phân công chuẩn bị đầy đủ[ (còn thiếu: {missing})]',
  'agendaItem.requirement.hasPapers':
    'Kèm ít nhất một tài liệu; hồ sơ mật thì ghi ít nhất một mục trong sổ văn bản mật',
  'agendaItem.requirement.keepsAhead': 'Hạn mới phải ở phía trước và không muộn hơn giờ họp',
  'agendaItem.requirement.mayShorten':
    'Chỉ thẩm định rút gọn đối với hội nghị đột xuất, nội dung được đưa vào muộn hoặc được giữ lại dù quá hạn, và phải nêu lý do',
  'agendaItem.requirement.memberWasHeard':
    'Ủy viên phụ trách đã cho ý kiến, hoặc đã hết thời gian cho ý kiến[ ({until})]; kiểm tra sớm hơn khi chưa có ý kiến phải nêu lý do',
  'agendaItem.requirement.restsOnBodyConclusion':
    'Nội dung trình Ban Chấp hành phải nêu số, ký hiệu kết luận của Ban Thường vụ đồng ý trình, nếu quy chế đòi hỏi',
  'agendaItem.requirement.mayWithdraw':
    'Người lập hồ sơ được rút khi Thường trực Đảng ủy hoặc hội nghị chưa xem xét; từ đó về sau chỉ Thường trực Đảng ủy được rút',
  'agendaItem.requirement.holdsFile': 'Tệp cần bỏ phải đang có trong hồ sơ',
  'agendaItem.requirement.holdsEntry': 'Mục cần sửa phải đang có trong hồ sơ và chưa bị gạch bỏ',
}
