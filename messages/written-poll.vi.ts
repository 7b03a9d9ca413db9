/**
 * Câu chữ của thủ tục xin ý kiến bằng văn bản, by key. Its letters are a notice and a link: what is asked stands in the
 * dossier alone.
 */
export const writtenPoll: Record<string, string> = {
  writtenPoll: 'Xin ý kiến bằng văn bản',

  'writtenPoll.prepared': 'Chờ Thường trực Đảng ủy chỉ đạo',
  'writtenPoll.open': 'Đang lấy ý kiến',
  'writtenPoll.weighing': 'Thường trực Đảng ủy xem xét ý kiến khác nhau',
  'writtenPoll.carried': 'Được thông qua',
  'writtenPoll.referred': 'Đưa ra hội nghị',
  'writtenPoll.notCarried': 'Không được thông qua',
  'writtenPoll.withdrawn': 'Đã rút',

  'writtenPoll.act.assign': 'Phân công chuẩn bị',
  'writtenPoll.act.attach': 'Thêm tài liệu',
  'writtenPoll.act.detach': 'Bỏ tài liệu',
  'writtenPoll.act.opine': 'Cho ý kiến của Ủy viên phụ trách',
  'writtenPoll.act.flag': 'Đánh dấu vấn đề quan trọng',
  'writtenPoll.act.order': 'Chỉ đạo gửi phiếu xin ý kiến',
  'writtenPoll.act.answer': 'Trả lời phiếu xin ý kiến',
  'writtenPoll.act.enterOnBehalf': 'Nhập thay phiếu giấy',
  'writtenPoll.act.extend': 'Gia hạn trả lời',
  'writtenPoll.act.membersChanged': 'Ghi nhận danh sách Ủy viên đương nhiệm thay đổi',
  'writtenPoll.act.rosterChanged': 'Danh sách Ủy viên đương nhiệm đã thay đổi',
  'writtenPoll.act.close': 'Kiểm phiếu',
  'writtenPoll.act.judge': 'Kết luận ý kiến khác nhau có quan trọng hay không',
  'writtenPoll.act.correct': 'Sửa mục ghi sai',
  'writtenPoll.act.withdraw': 'Rút việc xin ý kiến',
  'writtenPoll.act.recall': 'Hồ sơ đề nghị xin ý kiến rút lại',

  'writtenPoll.deadline.order': 'Hạn chỉ đạo gửi phiếu xin ý kiến',
  'writtenPoll.deadline.reply': 'Hạn trả lời phiếu xin ý kiến',
  'writtenPoll.deadline.weighing': 'Hạn xem xét ý kiến khác nhau',

  'writtenPoll.field.question': 'Nội dung xin ý kiến',
  'writtenPoll.field.body': 'Tập thể được xin ý kiến',
  'writtenPoll.field.escalation': 'Vì sao được đưa lên',
  'writtenPoll.field.ground': 'Căn cứ xin ý kiến bằng văn bản',
  'writtenPoll.field.why': 'Vì sao không tổ chức họp được',
  'writtenPoll.field.documentType': 'Thể loại văn bản sẽ ban hành khi được thông qua',
  'writtenPoll.field.replyUntil': 'Hạn trả lời (bỏ trống: theo thời hạn thường dùng)',
  'writtenPoll.field.choice': 'Tán thành hay không tán thành',
  'writtenPoll.field.differs': 'Có ý kiến khác',
  'writtenPoll.field.reserved': 'Bảo lưu ý kiến',
  'writtenPoll.field.remark': 'Ý kiến ghi trên phiếu',
  'writtenPoll.field.member': 'Ủy viên có phiếu giấy',
  'writtenPoll.field.important': 'Vấn đề quan trọng',
  'writtenPoll.field.polled': 'Danh sách lấy ý kiến',
  'writtenPoll.field.answers': 'Các phiếu trả lời',
  'writtenPoll.field.lateAnswers': 'Phiếu trả lời muộn',
  'writtenPoll.field.tally': 'Kết quả kiểm phiếu',
  'writtenPoll.field.rejections': 'Số không tán thành',
  'writtenPoll.field.noReply': 'Số không trả lời',
  'writtenPoll.field.dissents': 'Số phiếu có ý kiến khác',
  'writtenPoll.field.reached': 'Đủ số tán thành',
  'writtenPoll.field.replyDueAt': 'Hạn trả lời',
  'writtenPoll.field.weighingDueAt': 'Hạn xem xét ý kiến khác nhau',

  'writtenPoll.kind.notComplex': 'Nội dung không phức tạp',
  'writtenPoll.kind.cannotMeet': 'Không tổ chức họp được',
  'writtenPoll.escalation.complex': 'Việc phức tạp',
  'writtenPoll.escalation.necessary': 'Thường trực Đảng ủy xét thấy cần thiết',
  'writtenPoll.escalation.disputed': 'Thường trực Đảng ủy không thống nhất',
  'writtenPoll.what.answer': 'Phiếu do Văn phòng nhập thay',
  'writtenPoll.what.opinion': 'Ý kiến của Ủy viên phụ trách',

  'writtenPoll.requirement.mayBeginPoll': 'Do Văn phòng Đảng ủy hoặc Thường trực Đảng ủy lập',
  'writtenPoll.requirement.bodyIsPollable':
    'Chỉ xin ý kiến bằng văn bản những tập thể mà quy chế cho phép[: {bodies}]; tập thể khác thì đưa ra hội nghị',
  'writtenPoll.requirement.itemTypeIsPollable':
    'Loại nội dung này không xin ý kiến bằng văn bản mà phải bàn và quyết định tại hội nghị',
  'writtenPoll.requirement.namesCouncilSession':
    'Nội dung kỳ họp Hội đồng nhân dân phải nêu loại kỳ họp: thường lệ, giải quyết công việc phát sinh, hoặc vấn đề đặc biệt quan trọng; loại nội dung khác thì không nêu',
  'writtenPoll.requirement.namesCouncilDay':
    'Nội dung kỳ họp Hội đồng nhân dân phải nêu ngày họp Hội đồng nhân dân; loại nội dung khác thì không nêu',
  'writtenPoll.requirement.isBeforeCouncil':
    'Hạn trả lời phải trước ngày họp Hội đồng nhân dân[ ({councilOn})], để ý kiến có trước khi trình',
  'writtenPoll.requirement.bodyIsCompetent': 'Loại nội dung này thuộc thẩm quyền của {body}',
  'writtenPoll.requirement.memberSitsOnBoard': 'Ủy viên phụ trách phải là Ủy viên Ban Thường vụ đương nhiệm',
  'writtenPoll.requirement.preparerExists': 'Tổ chức, cá nhân chuẩn bị phải có trong danh sách của đơn vị',
  'writtenPoll.requirement.ordersForBoard': 'Thay mặt Thường trực Đảng ủy, do {roles} chỉ đạo',
  'writtenPoll.requirement.groundIsAllowed':
    'Chỉ xin ý kiến bằng văn bản với căn cứ mà quy chế nêu; căn cứ “nội dung không phức tạp” chỉ dùng được khi quy chế cho phép, nếu không thì phải là không tổ chức họp được',
  'writtenPoll.requirement.groundFitsEscalation':
    'Việc được đưa lên vì phức tạp hoặc vì Thường trực Đảng ủy không thống nhất thì chỉ xin ý kiến bằng văn bản khi không tổ chức họp được',
  'writtenPoll.requirement.hasPapers':
    'Kèm ít nhất một tài liệu để các Ủy viên nghiên cứu; hồ sơ mật thì ghi ít nhất một mục trong sổ văn bản mật',
  'writtenPoll.requirement.memberWasHeard':
    'Ủy viên phụ trách đã cho ý kiến; gửi phiếu khi chưa có ý kiến thì phải nêu lý do',
  'writtenPoll.requirement.documentFits':
    'Chọn thể loại văn bản sẽ ban hành khi được thông qua, trong các loại tập thể này ban hành: {types}',
  'writtenPoll.requirement.drafterExists': 'Tổ chức, cá nhân soạn thảo phải có trong danh sách của đơn vị',
  'writtenPoll.requirement.rosterIsKnown': 'Tập thể được xin ý kiến phải có ít nhất một Ủy viên đương nhiệm',
  'writtenPoll.requirement.replyTimeSuffices':
    'Thời hạn trả lời không được ngắn hơn mức tối thiểu[: sớm nhất là {earliest}]',
  'writtenPoll.requirement.replyOnWorkingDay': 'Hạn trả lời phải vào ngày làm việc[ ({day} là ngày nghỉ)]',
  'writtenPoll.requirement.replyIsAhead':
    'Hạn trả lời phải ở phía trước[ ({dueAt} đã qua)]; việc đã lấy ý kiến xong trên giấy thì nêu làm căn cứ khi ban hành văn bản',
  'writtenPoll.requirement.isPolled':
    'Chỉ Ủy viên đương nhiệm có trong danh sách lúc gửi phiếu được trả lời; danh sách này giữ nguyên cho đến khi kiểm phiếu',
  'writtenPoll.requirement.answersOneself':
    'Ủy viên tự mình trả lời; phiếu giấy do Văn phòng Đảng ủy nhập thay, kèm bản quét',
  'writtenPoll.requirement.memberIsPolled':
    'Phiếu giấy phải là của Ủy viên đương nhiệm có trong danh sách lúc gửi phiếu',
  'writtenPoll.requirement.hasScan':
    'Nhập thay phiếu giấy phải kèm bản quét; hồ sơ mật thì ghi số, nơi lưu và người giữ theo sổ văn bản mật',
  'writtenPoll.requirement.writtenAfterOrder': 'Ngày ghi trên phiếu không được trước ngày gửi phiếu ({orderedOn})',
  'writtenPoll.requirement.saysWhatDiffers':
    'Có ý kiến khác hoặc bảo lưu ý kiến thì ghi rõ; hồ sơ mật thì ghi số, nơi lưu và người giữ theo sổ văn bản mật',
  'writtenPoll.requirement.extendsInTime': 'Chỉ gia hạn trước khi hết hạn trả lời[ ({dueAt})]',
  'writtenPoll.requirement.extendsFurther': 'Hạn mới phải sau hạn cũ[ ({dueAt})]',
  'writtenPoll.requirement.rosterDiffers': 'Danh sách Ủy viên đương nhiệm trong hệ thống chưa có gì khác trước',
  'writtenPoll.requirement.mayClose':
    'Chỉ kiểm phiếu khi mọi Ủy viên đã trả lời hoặc đã hết hạn[ ({dueAt})]; đã quá bán cũng vẫn chờ, vì phiếu sau có thể có ý kiến khác',
  'writtenPoll.requirement.staysImportant':
    'Đã gửi phiếu thì không bỏ đánh dấu vấn đề quan trọng; còn ý kiến khác nhau thì đưa ra hội nghị',
  'writtenPoll.requirement.judgesInTime':
    'Đã hết thời hạn xem xét[ ({dueAt})]; chưa kết luận thì coi là vấn đề quan trọng và đưa ra hội nghị',
  'writtenPoll.requirement.holdsEntry':
    'Mục cần sửa phải đang có trong hồ sơ và chưa bị gạch bỏ; chỉ sửa phiếu do Văn phòng Đảng ủy nhập thay, Ủy viên tự trả lời thì trả lời lại',
  'writtenPoll.requirement.holdsFile': 'Tệp cần bỏ phải đang có trong hồ sơ',
  'writtenPoll.requirement.mayWithdraw':
    'Người lập hồ sơ được rút khi Thường trực Đảng ủy chưa chỉ đạo gửi phiếu; từ đó về sau chỉ Thường trực Đảng ủy được rút',

  'letter.pollForm.subject': 'Phiếu xin ý kiến bằng văn bản (hồ sơ {id})',
  'letter.pollForm.body':
    'Theo chỉ đạo của Thường trực Đảng ủy, Văn phòng Đảng ủy gửi xin ý kiến đồng chí bằng văn bản.\n\nHạn trả lời: {when}.\n\nĐề nghị đồng chí mở hồ sơ để xem nội dung, tài liệu và trả lời phiếu. Mở đường dẫn chưa phải là trả lời; không trả lời thì không được tính là tán thành. Đồng chí có thể trả lời trên phiếu giấy và gửi về Văn phòng Đảng ủy.',
  'letter.pollForm.secretSubject': 'Phiếu xin ý kiến (hồ sơ {id})',
  'letter.pollForm.secretBody':
    'Văn phòng Đảng ủy gửi xin ý kiến đồng chí theo hồ sơ {id}. Hạn trả lời: {when}.\n\nĐề nghị đồng chí nhận phiếu và tài liệu bản giấy tại Văn phòng Đảng ủy. Không trả lời thì không được tính là tán thành.',

  'letter.pollExtended.subject': 'Gia hạn trả lời phiếu xin ý kiến (hồ sơ {id})',
  'letter.pollExtended.body':
    'Thường trực Đảng ủy gia hạn trả lời phiếu xin ý kiến theo hồ sơ {id}.\n\nHạn trả lời mới: {when}.\n\nĐồng chí đã trả lời thì không phải trả lời lại.',
  'letter.pollExtended.secretSubject': 'Gia hạn trả lời phiếu xin ý kiến (hồ sơ {id})',
  'letter.pollExtended.secretBody':
    'Thường trực Đảng ủy gia hạn trả lời phiếu xin ý kiến theo hồ sơ {id}. Hạn trả lời mới: {when}.',

  'letter.pollClosed.subject': 'Đã kiểm phiếu xin ý kiến, còn ý kiến khác nhau (hồ sơ {id})',
  'letter.pollClosed.body':
    'Việc xin ý kiến theo hồ sơ {id} đã kiểm phiếu: đã có đủ số Ủy viên tán thành nhưng còn ý kiến khác nhau. Thường trực Đảng ủy xem xét, kết luận chậm nhất {when}; kết quả sẽ được báo đến đồng chí.',
  'letter.pollClosed.secretSubject': 'Đã kiểm phiếu (hồ sơ {id})',
  'letter.pollClosed.secretBody':
    'Việc xin ý kiến theo hồ sơ {id} đã kiểm phiếu, còn ý kiến khác nhau. Thường trực Đảng ủy xem xét, kết luận chậm nhất {when}.',

  'letter.pollCarried.subject': 'Kết quả xin ý kiến bằng văn bản: được thông qua (hồ sơ {id})',
  'letter.pollCarried.body':
    'Nội dung xin ý kiến theo hồ sơ {id} đã được thông qua, có giá trị như nghị quyết của cuộc họp; văn bản sẽ được ban hành theo quy định.\n\nĐề nghị đồng chí mở hồ sơ để xem kết quả kiểm phiếu.',
  'letter.pollCarried.secretSubject': 'Kết quả xin ý kiến (hồ sơ {id})',
  'letter.pollCarried.secretBody':
    'Việc xin ý kiến theo hồ sơ {id} đã có kết quả. Đề nghị đồng chí xem kết quả trên bản giấy tại Văn phòng Đảng ủy.',

  'letter.pollNotCarried.subject': 'Kết quả xin ý kiến bằng văn bản: không được thông qua (hồ sơ {id})',
  'letter.pollNotCarried.body':
    'Nội dung xin ý kiến theo hồ sơ {id} không được thông qua vì chưa đủ số Ủy viên tán thành; nội dung này có thể được đưa ra hội nghị.\n\nĐề nghị đồng chí mở hồ sơ để xem kết quả kiểm phiếu.',
  'letter.pollNotCarried.secretSubject': 'Kết quả xin ý kiến (hồ sơ {id})',
  'letter.pollNotCarried.secretBody':
    'Việc xin ý kiến theo hồ sơ {id} đã có kết quả. Đề nghị đồng chí xem kết quả trên bản giấy tại Văn phòng Đảng ủy.',

  'letter.pollReferred.subject': 'Kết quả xin ý kiến bằng văn bản: đưa ra hội nghị (hồ sơ {id})',
  'letter.pollReferred.body':
    'Nội dung xin ý kiến theo hồ sơ {id} đã có đủ số Ủy viên tán thành nhưng còn ý kiến khác nhau về vấn đề quan trọng, nên được đưa ra {meeting} gần nhất để thảo luận trước khi quyết định.\n\nĐề nghị đồng chí mở hồ sơ để xem kết quả kiểm phiếu.',
  'letter.pollReferred.secretSubject': 'Kết quả xin ý kiến (hồ sơ {id})',
  'letter.pollReferred.secretBody':
    'Việc xin ý kiến theo hồ sơ {id} đã có kết quả. Đề nghị đồng chí xem kết quả trên bản giấy tại Văn phòng Đảng ủy.',

  'letter.pollWithdrawn.subject': 'Rút phiếu xin ý kiến (hồ sơ {id})',
  'letter.pollWithdrawn.body':
    'Việc xin ý kiến theo hồ sơ {id} đã được rút. Lý do: {reason}. Đồng chí không phải trả lời phiếu này nữa.',
  'letter.pollWithdrawn.secretSubject': 'Rút phiếu xin ý kiến (hồ sơ {id})',
  'letter.pollWithdrawn.secretBody':
    'Việc xin ý kiến theo hồ sơ {id} đã được rút. Đồng chí không phải trả lời phiếu này nữa; đề nghị nộp lại phiếu bản giấy cho Văn phòng Đảng ủy.',
}
