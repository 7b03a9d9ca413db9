/** Câu chữ của hội nghị, phiên họp, by key; `{…}` is filled in, a part in `[…]` falls away where it cannot be. */
export const meeting: Record<string, string> = {
  meeting: 'Hội nghị, phiên họp',

  'meeting.planned': 'Dự kiến',
  'meeting.preparing': 'Tiếp nhận tài liệu',
  'meeting.checking': 'Thường trực Đảng ủy duyệt nội dung, chương trình',
  'meeting.inviting': 'Gửi giấy mời, tài liệu',
  'meeting.invited': 'Đã gửi giấy mời',
  'meeting.inSession': 'Đang họp',
  'meeting.adjourned': 'Tạm dừng, chờ họp tiếp',
  'meeting.concluded': 'Dự thảo biên bản, kết luận',
  'meeting.postponed': 'Hoãn họp',
  'meeting.closed': 'Đã kết thúc',
  'meeting.cancelled': 'Đã hủy',

  'meeting.act.convene': 'Triệu tập',
  'meeting.act.placeItem': 'Xếp nội dung vào chương trình',
  'meeting.act.takeOffItem': 'Rút nội dung khỏi chương trình',
  'meeting.act.enterLine': 'Ghi nội dung báo cáo thường kỳ',
  'meeting.act.inviteGuest': 'Mời dự một nội dung',
  'meeting.act.submitAgenda': 'Trình duyệt nội dung, chương trình',
  'meeting.act.clearAgenda': 'Duyệt nội dung, chương trình',
  'meeting.act.sendInvitations': 'Gửi giấy mời, tài liệu',
  'meeting.act.confirm': 'Báo dự họp',
  'meeting.act.excuse': 'Báo vắng',
  'meeting.act.addItem': 'Bổ sung nội dung',
  'meeting.act.sendSupplement': 'Gửi tài liệu bổ sung',
  'meeting.act.open': 'Khai mạc',
  'meeting.act.attend': 'Ghi nhận có mặt',
  'meeting.act.leave': 'Ghi nhận rời phiên họp',
  'meeting.act.recuse': 'Xin không tham gia biểu quyết',
  'meeting.act.takeUp': 'Đưa nội dung ra xem xét',
  'meeting.act.vote': 'Ghi kết quả biểu quyết',
  'meeting.act.note': 'Ghi nhận nội dung',
  'meeting.act.defer': 'Hoãn nội dung sang phiên họp sau',
  'meeting.act.sendBack': 'Trả nội dung lại để hoàn thiện',
  'meeting.act.referUp': 'Trình nội dung lên cấp có thẩm quyền cao hơn',
  'meeting.act.reserve': 'Nêu ý kiến bảo lưu',
  'meeting.act.correct': 'Sửa mục ghi sai',
  'meeting.act.adjourn': 'Tạm dừng, hẹn giờ họp tiếp',
  'meeting.act.resume': 'Họp tiếp',
  'meeting.act.conclude': 'Kết luận hội nghị',
  'meeting.act.draftMinutes': 'Dự thảo biên bản',
  'meeting.act.sign': 'Ký biên bản',
  'meeting.act.postpone': 'Hoãn họp',
  'meeting.act.reschedule': 'Đổi thời gian họp',
  'meeting.act.cancel': 'Hủy phiên họp',
  'meeting.act.itemStands': 'Nội dung báo tình trạng chuẩn bị',
  'meeting.act.itemLeft': 'Nội dung ra khỏi chương trình',
  'meeting.act.itemJoins': 'Nội dung tự vào chương trình',
  'meeting.act.collected': 'Các nội dung chờ phiên họp gần nhất vào chương trình',
  'meeting.act.reportsGathered': 'Các việc phải báo cáo vào chương trình',
  'meeting.act.reportsTaken': 'Phiên họp khác đã khai mạc trước, nghe báo cáo thay',
  'meeting.act.clash': 'Nội dung đã có trong chương trình phiên họp khác',

  'meeting.deadline.convene': 'Hạn triệu tập theo đề nghị của các Ủy viên',
  'meeting.deadline.materials': 'Hạn gửi tài liệu',
  'meeting.deadline.agendaCheck': 'Hạn duyệt nội dung, chương trình',
  'meeting.deadline.invitations': 'Hạn gửi giấy mời, tài liệu',
  'meeting.deadline.opening': 'Hạn khai mạc',
  'meeting.deadline.closing': 'Hạn kết luận hội nghị',
  'meeting.deadline.resumption': 'Giờ họp tiếp',
  'meeting.deadline.minutes': 'Hạn ban hành thông báo kết luận',
  'meeting.deadline.rescheduling': 'Hạn ấn định lại thời gian họp',

  'meeting.outcome.closed': 'Đã kết thúc',
  'meeting.outcome.cancelled': 'Đã hủy',

  'meeting.kind.regular': 'Định kỳ',
  'meeting.kind.extraordinary': 'Đột xuất',
  'meeting.of.executiveCommittee': 'hội nghị Ban Chấp hành Đảng bộ',
  'meeting.of.standingCommittee': 'hội nghị Ban Thường vụ Đảng ủy',
  'meeting.of.permanentBoard': 'cuộc họp Thường trực Đảng ủy',
  'meeting.of.internalAffairs': 'cuộc họp nội chính',
  'meeting.of.partyBodies': 'cuộc họp các cơ quan Đảng, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',

  'meeting.series.title.executiveCommittee': 'Hội nghị Ban Chấp hành Đảng bộ lần thứ {number} (định kỳ {period})',
  'meeting.series.title.standingCommittee': 'Hội nghị Ban Thường vụ Đảng ủy lần thứ {number} (định kỳ {period})',
  'meeting.series.title.permanentBoard': 'Họp giao ban Thường trực Đảng ủy lần thứ {number} ({period})',
  'meeting.series.title.internalAffairs': 'Họp nội chính lần thứ {number} ({period})',
  'meeting.series.title.partyBodies':
    'Họp các cơ quan Đảng, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội lần thứ {number} ({period})',
  'meeting.series.quarter': 'quý {quarter}/{year}',
  'meeting.series.month': 'tháng {month}/{year}',
  'meeting.series.span': 'từ {from} đến {to}',

  'meeting.field.purpose': 'mục đích',
  'meeting.field.requirements': 'yêu cầu',
  'meeting.field.content': 'nội dung',
  'meeting.field.scope': 'phạm vi',
  'meeting.line.permanentBoardReport': 'báo cáo việc Thường trực Đảng ủy đã giải quyết',
  'meeting.line.standingCommitteeReport': 'báo cáo việc Ban Thường vụ đã giải quyết giữa hai kỳ hội nghị',
  'meeting.line.socioEconomic': 'tình hình kinh tế - xã hội, thu chi ngân sách',
  'meeting.line.programmeResults': 'kết quả kiểm tra, giám sát việc thực hiện chương trình công tác',

  'meeting.requirement.mayBeginMeeting': 'Do Văn phòng Đảng ủy hoặc Thường trực Đảng ủy lập',
  'meeting.requirement.startsAhead':
    'Giờ họp phải ở phía trước; phiên họp đã diễn ra, nhập sau từ bản giấy, thì ghi đúng ngày họp và nêu lý do',
  'meeting.requirement.onWorkingDay': 'Họp vào ngày làm việc; họp ngày nghỉ phải nêu lý do[ (ngày đã chọn: {day})]',
  'meeting.requirement.withNotice':
    'Ấn định giờ họp trước hạn gửi tài liệu[ ({dueAt})]; ấn định sau hạn đó phải nêu lý do',
  'meeting.requirement.withinWindow': 'Họp định kỳ trong khoảng thời gian quy định[: từ {from} đến {to}]',
  'meeting.requirement.hasGround':
    'Họp đột xuất phải nêu căn cứ mà quy chế cho phép; họp định kỳ thì không nêu căn cứ họp đột xuất',
  'meeting.requirement.enoughAsked':
    'Có đủ số Ủy viên đương nhiệm đề nghị họp đột xuất[: cần {needed}, hiện có {asked}]',
  'meeting.requirement.groundIsFull':
    'Căn cứ họp đột xuất được quy chế nêu rõ; căn cứ đã chọn chưa được nêu rõ thì cần cân nhắc thêm',
  'meeting.requirement.participantsExist': 'Thành phần dự họp phải có trong danh sách của đơn vị',
  'meeting.requirement.mayConvene':
    'Việc triệu tập, đổi thời gian, hủy họp do {convener} quyết định; Thường trực Đảng ủy thực hiện, hoặc Văn phòng Đảng ủy nhập theo kết luận nếu Ban Thường vụ quyết định',
  'meeting.requirement.refersToConvener':
    'Nêu số, ký hiệu kết luận của Ban Thường vụ quyết định đổi thời gian, hủy họp, nếu thẩm quyền triệu tập thuộc Ban Thường vụ',
  'meeting.requirement.convocationReference':
    'Nêu số, ký hiệu kết luận quyết định triệu tập của Ban Thường vụ, nếu thẩm quyền triệu tập thuộc Ban Thường vụ',
  'meeting.requirement.hasFields':
    'Xác định rõ mục đích, yêu cầu, nội dung, phạm vi của hội nghị[ (còn thiếu: {missing})]',
  'meeting.requirement.itemFits': 'Nội dung phải chưa kết thúc và thuộc đúng cấp của phiên họp này',
  'meeting.requirement.itemIsFree':
    'Nội dung chưa có trong chương trình phiên họp nào; nội dung đột xuất phải được đồng ý đưa vào chương trình trước',
  'meeting.requirement.statesUrgency':
    'Nội dung bổ sung sau khi đã duyệt chương trình phải quan trọng và cấp thiết; nội dung khác phải nêu lý do',
  'meeting.requirement.isOnAgenda': 'Nội dung phải có trong chương trình phiên họp này',
  'meeting.requirement.saysOrNone':
    'Ghi nội dung báo cáo (phiên họp mật: mục trong sổ văn bản mật), hoặc ghi rõ “không phát sinh”; nội dung phải trình riêng thì xếp vào chương trình',
  'meeting.requirement.nothingIsOwed':
    'Còn việc phải báo cáo tại phiên họp này[ ({count} việc)] thì không ghi “không phát sinh”; các việc ấy đã tự có trong chương trình',
  'meeting.requirement.unreportedIsOwed':
    'Việc chưa được nghe báo cáo phải là việc có trong chương trình phiên họp này, và phải nêu lý do; việc ấy chuyển sang phiên họp kế tiếp',
  'meeting.requirement.guestIsKnown': 'Nêu tổ chức hoặc cá nhân được mời, có trong danh sách của đơn vị',
  'meeting.requirement.agendaIsReady':
    'Mọi nội dung trong chương trình đều đủ điều kiện trình, hoặc được cho giữ lại dù chậm[ (còn {count} nội dung chưa đủ: {items})]',
  'meeting.requirement.standingIsPresent':
    'Có đủ nội dung thường kỳ, hoặc ghi rõ “không phát sinh”[ (còn thiếu: {missing})]',
  'meeting.requirement.agendaReference':
    'Nêu số, ký hiệu kết luận của Ban Thường vụ về chương trình, nếu quy chế giao Ban Thường vụ thông qua',
  'meeting.requirement.hasInvitees': 'Phiên họp phải có thành phần dự họp để mời',
  'meeting.requirement.invitedInTime':
    'Gửi giấy mời, tài liệu trong hạn[ (chậm nhất {dueAt})]; gửi sau hạn phải nêu lý do',
  'meeting.requirement.answersForMember':
    'Do chính người được mời trả lời, hoặc Văn phòng Đảng ủy ghi thay và nêu rõ tên người đó',

  'meeting.requirement.recorderIsKnown':
    'Thư ký hội nghị phải có trong danh sách của đơn vị và không phải là người chủ trì',
  'meeting.requirement.presentAreMembers':
    'Chỉ điểm danh thành viên đương nhiệm; không tính khách mời và không có người dự thay',
  'meeting.requirement.opensQuorate':
    'Có mặt ít nhất {needed} trong {sitting} thành viên đương nhiệm (hiện có {present})',
  'meeting.requirement.opensAsChair': 'Do người chủ trì khai mạc, hoặc Văn phòng Đảng ủy ghi',
  'meeting.requirement.chairIsCompetent':
    'Người chủ trì đúng quy chế: Bí thư, Phó Bí thư Thường trực khi Bí thư vắng mặt, người được ủy quyền, hoặc người được Ban Thường vụ phân công thay',
  'meeting.requirement.chairIsPresent': 'Người chủ trì phải có mặt',
  'meeting.requirement.opensOnTime': 'Không khai mạc quá sớm so với giờ mời[ ({startsAt})]',
  'meeting.requirement.concludesAsChair':
    'Do người chủ trì kết luận, hoặc Bí thư, hoặc người có văn bản ủy quyền, phân công còn hiệu lực',
  'meeting.requirement.mayConclude':
    'Người kết luận, ký phải là Bí thư hoặc người có đủ căn cứ thay Bí thư; chủ trì mà chưa được ủy quyền thì việc kết luận, ký phải chờ',
  'meeting.requirement.draftersExist': 'Người soạn thảo, nơi soạn thảo văn bản phải có trong danh sách của đơn vị',
  'meeting.requirement.allHaveOutcomes':
    'Mọi nội dung đều có kết quả, hoặc hoãn các nội dung còn lại và nêu lý do[ (còn {count} nội dung: {items})]',
  'meeting.requirement.documentsAreChosen': 'Chọn rõ thể loại văn bản cho từng nội dung được thông qua[: {types}]',
  'meeting.requirement.itemIsReady': 'Nội dung phải đủ điều kiện trình và chưa được đưa ra xem xét',
  'meeting.requirement.isBeforeCouncil':
    'Nội dung kỳ họp Hội đồng nhân dân phải được cho ý kiến trước ngày họp Hội đồng nhân dân[ ({councilOn})]',
  'meeting.requirement.itemIsUp': 'Nội dung phải đang được hội nghị xem xét và chưa có kết quả',
  'meeting.requirement.itemIsOpen': 'Nội dung chưa có kết quả',
  'meeting.requirement.bodyDecides':
    'Chỉ hội nghị có thẩm quyền quyết định mới biểu quyết; họp nội chính và họp các cơ quan Đảng, Mặt trận Tổ quốc, các tổ chức chính trị - xã hội chỉ trao đổi',
  'meeting.requirement.quorumHolds':
    'Còn mặt ít nhất {needed} trong {sitting} thành viên đương nhiệm khi xem xét, quyết định (hiện có {present})',
  'meeting.requirement.hasHigherBody':
    'Phải có cấp cao hơn để trình: Thường trực Đảng ủy trình Ban Thường vụ, Ban Thường vụ trình Ban Chấp hành hoặc cấp trên',
  'meeting.requirement.notYetVoted':
    'Nội dung chưa có kết quả biểu quyết; muốn ghi lại thì sửa mục ghi sai trước, kèm lý do',
  'meeting.requirement.ballotFits':
    'Nội dung phải bỏ phiếu kín thì bỏ phiếu kín; biểu quyết theo hình thức khác phải nêu lý do',
  'meeting.requirement.votersAreMembers': 'Chỉ thành viên đương nhiệm được biểu quyết',
  'meeting.requirement.votersArePresent': 'Người biểu quyết phải đang có mặt',
  'meeting.requirement.votersAreNotRecused': 'Người đã xin không tham gia thì không biểu quyết nội dung này',
  'meeting.requirement.votersVoteOnce': 'Mỗi người chỉ biểu quyết một lần',
  'meeting.requirement.sumsAddUp':
    'Số phiếu không vượt quá số người được biểu quyết đang có mặt[ ({eligible} người)]; bỏ phiếu kín thì phiếu tán thành không quá phiếu hợp lệ, phiếu hợp lệ không quá phiếu thu về, phiếu thu về không quá phiếu phát ra',
  'meeting.requirement.isMember': 'Phải là thành viên đương nhiệm của tập thể đang họp',
  'meeting.requirement.recusesMember':
    'Do chính thành viên xin không tham gia, hoặc thư ký hội nghị, Văn phòng Đảng ủy ghi thay cho người được nêu tên',
  'meeting.requirement.reservesAsMember': 'Ý kiến bảo lưu phải do chính thành viên của tập thể đang họp nêu',
  'meeting.requirement.holdsSlip':
    'Nêu đúng mục cần sửa, đang có trong hồ sơ và chưa bị gạch bỏ; nội dung đã biểu quyết thì sửa kết quả biểu quyết',
  'meeting.requirement.resumesAhead': 'Giờ họp tiếp phải ở phía trước',
  'meeting.requirement.minutesAreDrafted': 'Đã có dự thảo biên bản',
  'meeting.requirement.minutesSaySomething': 'Biên bản phải có tệp, có mục trong sổ văn bản mật, hoặc có phần tóm tắt',
  'meeting.requirement.signsInOrder': 'Thư ký hội nghị ký trước, người chủ trì ký sau; mỗi người ký một lần',
  'meeting.requirement.signsAsNamed':
    'Đúng người ký: thư ký đã được ghi khi khai mạc; người chủ trì, hoặc người đã kết luận, có quyền kết luận và ký',
}
