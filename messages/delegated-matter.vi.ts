/** Câu chữ của việc được ủy quyền, by key; `{…}` is filled in by what asks for the sentence. */
export const delegatedMatter: Record<string, string> = {
  delegatedMatter: 'Việc được ủy quyền',

  'delegatedMatter.received': 'Tiếp nhận',
  'delegatedMatter.deciding': 'Thường trực Đảng ủy xem xét',
  'delegatedMatter.reworking': 'Chuẩn bị lại để thảo luận kỹ',
  'delegatedMatter.escalated': 'Xin ý kiến Ban Thường vụ',
  'delegatedMatter.recalling': 'Rút lại việc đã đưa ra Ban Thường vụ',
  'delegatedMatter.decided.document.drafting': 'Đã quyết định, ra văn bản',
  'delegatedMatter.decided.document.undocumented': 'Văn bản đã rút, phải soạn lại',
  'delegatedMatter.decided.document.executing': 'Đang thực hiện để trình Ban Thường vụ',
  'delegatedMatter.decided.document.handedOver': 'Trình Ban Thường vụ xem xét, kết luận',
  'delegatedMatter.decided.report.reporting': 'Chờ báo cáo Ban Thường vụ tại phiên họp gần nhất',
  'delegatedMatter.closed': 'Đã hoàn thành',
  'delegatedMatter.refused': 'Không tiếp nhận',
  'delegatedMatter.withdrawn': 'Đã rút',

  'delegatedMatter.act.accept': 'Tiếp nhận, ghi nguồn thẩm quyền và hạn quyết định',
  'delegatedMatter.act.refuse': 'Không tiếp nhận',
  'delegatedMatter.act.attach': 'Thêm tài liệu',
  'delegatedMatter.act.detach': 'Bỏ tài liệu',
  'delegatedMatter.act.agree': 'Tán thành',
  'delegatedMatter.act.disagree': 'Không tán thành, nêu ý kiến khác',
  'delegatedMatter.act.resubmit': 'Trình lại Thường trực Đảng ủy',
  'delegatedMatter.act.raise': 'Nêu là việc phức tạp hoặc cần xin ý kiến Ban Thường vụ',
  'delegatedMatter.act.lower': 'Thống nhất không xin ý kiến Ban Thường vụ nữa',
  'delegatedMatter.act.escalate': 'Đưa lại ra Ban Thường vụ',
  'delegatedMatter.act.poll': 'Xin ý kiến Ban Thường vụ bằng văn bản',
  'delegatedMatter.act.draft': 'Soạn lại văn bản',
  'delegatedMatter.act.handOver': 'Trình kết quả để Ban Thường vụ kết luận',
  'delegatedMatter.act.reschedule': 'Đặt lại hạn quyết định',
  'delegatedMatter.act.withdraw': 'Rút việc',
  'delegatedMatter.act.correct': 'Sửa ý kiến ghi sai',
  'delegatedMatter.act.settled': 'Hồ sơ liên quan đã có kết quả',
  'delegatedMatter.act.recall': 'Hồ sơ đã lập việc này rút lại',
  'delegatedMatter.act.reported': 'Đã báo cáo tại phiên họp Ban Thường vụ',
  'delegatedMatter.act.passedOver': 'Phiên họp đã qua mà chưa báo cáo',

  'delegatedMatter.deadline.acceptance': 'Hạn tiếp nhận',
  'delegatedMatter.deadline.decision': 'Hạn quyết định',
  'delegatedMatter.deadline.direction': 'Hạn Ban Thường vụ cho ý kiến',
  'delegatedMatter.deadline.document': 'Hạn ra văn bản',
  'delegatedMatter.deadline.execution': 'Hạn trình kết quả',
  'delegatedMatter.deadline.conclusion': 'Hạn Ban Thường vụ kết luận',
  'delegatedMatter.deadline.report': 'Hạn báo cáo Ban Thường vụ',

  'delegatedMatter.requirement.sourceExists':
    'Nguồn thẩm quyền phải là ủy quyền của Ban Thường vụ, chỉ đạo của cấp trên hoặc quy chế làm việc',
  'delegatedMatter.requirement.letterExists':
    'Việc được Ban Thường vụ ủy quyền phải nêu đúng một điểm trong danh mục ([{letters}]); việc theo nguồn khác thì không nêu điểm. Danh mục chỉ mở rộng bằng quyết định của Ban Thường vụ',
  'delegatedMatter.requirement.namesSource':
    'Việc theo chỉ đạo của cấp trên hoặc theo quy chế phải nêu số, ký hiệu văn bản hoặc điều, khoản làm căn cứ',
  'delegatedMatter.requirement.withinManagement':
    'Chỉ chức danh mà bảng phân cấp giao cho Thường trực Đảng ủy; chức danh khác do cấp quản lý quyết định',
  'delegatedMatter.requirement.sessionIsBoards':
    'Nêu rõ kỳ họp nào của Hội đồng nhân dân; Thường trực chỉ cho ý kiến về kỳ họp thuộc thẩm quyền của mình',
  'delegatedMatter.requirement.isBeforehand':
    'Thường trực cho ý kiến trước khi cấp có thẩm quyền phê duyệt, quyết định; xác nhận là việc chưa được quyết định',
  'delegatedMatter.requirement.statesAmount':
    'Nêu số tiền; trên {amountMax} đồng phải xin ý kiến Ban Thường vụ trước khi quyết định',
  'delegatedMatter.requirement.decidesAhead': 'Hạn quyết định phải ở sau thời điểm hiện tại',
  'delegatedMatter.requirement.decidesOnWorkingDay': 'Hạn quyết định {day} không phải là ngày làm việc',
  'delegatedMatter.requirement.preparerExists': 'Người chuẩn bị, đơn vị chuẩn bị phải có trong danh sách của đơn vị',
  'delegatedMatter.requirement.isDecider':
    'Chỉ thành viên Thường trực Đảng ủy đương nhiệm, hoặc người được Ban Thường vụ cử làm nhiệm vụ thường trực',
  'delegatedMatter.requirement.boardIsWhole':
    'Thường trực Đảng ủy phải còn ít nhất {membersMin} thành viên (hiện có {sitting}); không đủ thì Ban Thường vụ quyết định hoặc cử người làm nhiệm vụ thường trực',
  'delegatedMatter.requirement.mayStillDecide':
    'Việc đã xin ý kiến Ban Thường vụ thì chờ Ban Thường vụ trả lời; việc quá hạn thì Thường trực còn được quyết định cho đến khi Ban Thường vụ vào việc',
  'delegatedMatter.requirement.considersEscalation':
    'Đơn, thư có biểu hiện phức tạp: cân nhắc xin ý kiến Ban Thường vụ trước khi quyết định',
  'delegatedMatter.requirement.hasPapers':
    'Việc này phải kèm tệp; hồ sơ mật không kèm tệp mà ghi số, nơi lưu và người giữ theo sổ văn bản mật',
  'delegatedMatter.requirement.holdsFile': 'Tài liệu cần bỏ phải là tài liệu đang có trong hồ sơ',
  'delegatedMatter.requirement.isRaised':
    'Chỉ hạ được việc đã nêu là phức tạp hoặc cần xin ý kiến, khi Ban Thường vụ chưa vào việc',
  'delegatedMatter.requirement.allLower':
    'Tất cả {sitting} thành viên Thường trực đương nhiệm phải cùng đồng ý; không ai một mình hạ việc mà người khác đã nêu',
  'delegatedMatter.requirement.isNotPending': 'Việc đang chờ Ban Thường vụ trả lời',
  'delegatedMatter.requirement.isNotPolled':
    'Việc đang được xin ý kiến Ban Thường vụ bằng văn bản, hoặc Ban Thường vụ đã vào việc',
  'delegatedMatter.requirement.isNotTaken': 'Ban Thường vụ đã vào việc, không rút lại được nữa',
  'delegatedMatter.requirement.holdsAnswer': 'Mục cần sửa phải là ý kiến còn giá trị của lần xem xét này',
  'delegatedMatter.requirement.mayWithdraw':
    'Người lập hồ sơ được rút khi việc chưa được tiếp nhận; sau đó do Thường trực Đảng ủy rút',

  'delegatedMatter.field.source': 'Nguồn thẩm quyền',
  'delegatedMatter.field.letter': 'Điểm trong danh mục được ủy quyền (khoản 4 Điều 3)',
  'delegatedMatter.field.decideBy': 'Ngày phải quyết định',
  'delegatedMatter.field.pending': 'Cấp có thẩm quyền chưa phê duyệt, chưa quyết định',
  'delegatedMatter.field.amount': 'Số tiền (đồng)',
  'delegatedMatter.field.as': 'Nêu là',
  'delegatedMatter.field.members': 'Những thành viên Thường trực cùng đồng ý',
  'delegatedMatter.field.opinion': 'Ý kiến khác',

  'delegatedMatter.source.delegation': 'Ban Thường vụ ủy quyền',
  'delegatedMatter.source.superior': 'Theo chỉ đạo của cấp trên',
  'delegatedMatter.source.regulation': 'Theo quy chế làm việc',
  'delegatedMatter.as.complex': 'Việc phức tạp',
  'delegatedMatter.as.necessary': 'Xét thấy cần thiết',
  'delegatedMatter.what.answer': 'Ý kiến của thành viên Thường trực',

  'letter.matterOverdue.subject': 'Quá hạn quyết định: {title}',
  'letter.matterOverdue.body':
    'Việc được ủy quyền “{title}” đã quá hạn quyết định ({when}) mà Thường trực Đảng ủy chưa quyết định xong. Việc được đưa vào chương trình phiên họp gần nhất của Ban Thường vụ; Thường trực còn được quyết định cho đến khi Ban Thường vụ vào việc.',
  'letter.matterOverdue.secretSubject': 'Quá hạn quyết định (hồ sơ {id})',
  'letter.matterOverdue.secretBody':
    'Việc theo hồ sơ {id} đã quá hạn quyết định và được đưa vào chương trình phiên họp gần nhất. Thường trực còn được quyết định cho đến khi phiên họp vào việc.',
}
