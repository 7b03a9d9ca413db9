/** Câu chữ của thủ tục ban hành văn bản, by key; `{…}` is filled in by what asks for the sentence. */
export const promulgation: Record<string, string> = {
  promulgation: 'Ban hành văn bản',

  'promulgation.drafting': 'Dự thảo',
  'promulgation.reviewing': 'Văn phòng kiểm tra thể thức, thẩm quyền ký',
  'promulgation.signing': 'Trình ký',
  'promulgation.numbering': 'Lấy số, vào sổ văn bản đi',
  'promulgation.dispatching': 'Phát hành',
  'promulgation.dispatched': 'Đã phát hành',
  'promulgation.archived': 'Đã lưu trữ',
  'promulgation.waived': 'Không ra văn bản (Thường trực Đảng ủy trực tiếp chỉ đạo xử lý)',
  'promulgation.withdrawn': 'Đã rút',

  'promulgation.act.attach': 'Thêm tài liệu',
  'promulgation.act.detach': 'Bỏ tài liệu',
  'promulgation.act.submit': 'Trình Văn phòng kiểm tra',
  'promulgation.act.pass': 'Chuyển trình ký',
  'promulgation.act.sendBack': 'Trả lại để hoàn thiện',
  'promulgation.act.sign': 'Ký ban hành',
  'promulgation.act.numbered': 'Lấy số',
  'promulgation.act.dispatch': 'Phát hành',
  'promulgation.act.acknowledge': 'Báo đã nhận',
  'promulgation.act.archive': 'Lưu trữ',
  'promulgation.act.correct': 'Sửa thông tin ghi sai',
  'promulgation.act.reschedule': 'Đặt lại thời hạn',
  'promulgation.act.waive': 'Không ra văn bản',
  'promulgation.act.withdraw': 'Rút văn bản',

  'promulgation.deadline.draft': 'Hạn trình dự thảo',
  'promulgation.deadline.review': 'Hạn kiểm tra thể thức',
  'promulgation.deadline.signature': 'Hạn ký',
  'promulgation.deadline.dispatch': 'Hạn phát hành',
  'promulgation.deadline.archive': 'Hạn lưu trữ',

  'promulgation.organ.executiveCommittee': 'Ban Chấp hành Đảng bộ',
  'promulgation.organ.standingCommittee': 'Ban Thường vụ Đảng ủy',
  'promulgation.organ.permanentBoard': 'Thường trực Đảng ủy',
  'promulgation.organ.office': 'Văn phòng Đảng ủy',
  'promulgation.signer.secretary': 'Bí thư',
  'promulgation.signer.permanentDeputySecretary': 'Phó Bí thư Thường trực',
  'promulgation.signer.namedSubstitute': 'Ủy viên được Ban Thường vụ phân công thay',
  'promulgation.signer.chiefOfOffice': 'Chánh Văn phòng',
  'promulgation.method.hand': 'Ký tay, kèm bản quét',
  'promulgation.method.digital': 'Ký số',

  'promulgation.requirement.restsOnDecision':
    'Nghị quyết, quyết định của Ban Chấp hành, Ban Thường vụ phải dựa trên quyết nghị đã được chính tập thể ấy thông qua; văn bản loại {documentType} này chưa có căn cứ như vậy',
  'promulgation.requirement.basisCarried':
    'Nội dung, phiếu lấy ý kiến nêu làm căn cứ phải đã được chính cấp ban hành thông qua',
  'promulgation.requirement.paperBasisFromOffice': 'Quyết nghị đã có trên giấy do Văn phòng Đảng ủy nhập',
  'promulgation.requirement.paperBasisWhole':
    'Quyết nghị trên giấy phải có ngày thông qua không ở tương lai và kèm bản quét (hồ sơ mật: mục trong sổ văn bản mật)',
  'promulgation.requirement.regulationIssuer':
    'Quy chế do Ban Chấp hành ban hành; ngoại lệ phải ghi đúng tên quy chế mà quy định giao cho cấp khác: {named}',
  'promulgation.requirement.fitsMatrix':
    'Loại văn bản {documentType} thường không do cấp này ban hành; đề nghị kiểm tra lại',
  'promulgation.requirement.drafterExists': 'Người soạn thảo, đơn vị soạn thảo phải có trong danh sách của đơn vị',
  'promulgation.requirement.hasDraft':
    'Phải có dự thảo kèm theo: ít nhất một tệp, hoặc một mục trong sổ văn bản mật nếu là hồ sơ mật',
  'promulgation.requirement.hasPapers':
    'Việc này phải kèm tệp; hồ sơ mật không kèm tệp mà ghi số, nơi lưu và người giữ theo sổ văn bản mật',
  'promulgation.requirement.holdsPaper': 'Tài liệu cần bỏ phải là tài liệu đang có trong hồ sơ',
  'promulgation.requirement.correctsSomething': 'Phải nêu ít nhất một thông tin cần sửa',
  'promulgation.requirement.signerCompetent':
    'Văn bản phải được ký đúng thẩm quyền. Bí thư ký mọi loại; Phó Bí thư Thường trực ký loại được Bí thư phân công hoặc khi được ủy quyền còn hiệu lực; Chánh Văn phòng chỉ ký thừa lệnh văn bản của Văn phòng. Người được chọn không có thẩm quyền ký văn bản loại {documentType} này',
  'promulgation.requirement.signedAfterDecision': 'Ngày ký không được trước ngày thông qua ({heldOn})',
  'promulgation.requirement.dispatchedAfterSigning': 'Ngày phát hành không được trước ngày ký ({signedOn})',
  'promulgation.requirement.hasRecipients':
    'Văn bản phải gửi đến ít nhất {countMin} tổ chức hoặc cá nhân có nhiệm vụ thực hiện',
  'promulgation.requirement.recipientsExist':
    'Tổ chức, cá nhân nhận văn bản phải có trong danh sách của đơn vị; nơi nhận bên ngoài thì ghi tên',
  'promulgation.requirement.awaitsReceipt': 'Phải chỉ rõ một nơi nhận có trong danh sách và chưa báo nhận',
  'promulgation.requirement.allAcknowledged': 'Còn {missing} nơi nhận chưa báo đã nhận văn bản',
  'promulgation.requirement.mayWaive':
    'Chỉ việc do Thường trực Đảng ủy trực tiếp chỉ đạo xử lý mới có thể không ra văn bản; việc được Ban Thường vụ ủy quyền luôn phải có văn bản',
  'promulgation.requirement.isAhead': 'Thời hạn mới phải ở sau thời điểm hiện tại',

  'letter.documentDispatched.subject': 'Văn bản {number}: {title}',
  'letter.documentDispatched.body':
    'Văn phòng Đảng ủy đã phát hành văn bản số {number} “{title}”. Đề nghị đồng chí mở hồ sơ để nhận văn bản và báo đã nhận.',
  'letter.documentDispatched.secretSubject': 'Có văn bản gửi đồng chí (hồ sơ {id})',
  'letter.documentDispatched.secretBody':
    'Có văn bản mật gửi đồng chí theo hồ sơ {id}. Đề nghị nhận bản giấy tại Văn phòng Đảng ủy và báo đã nhận.',
  'letter.documentWithdrawn.subject': 'Thu hồi văn bản {number}: {title}',
  'letter.documentWithdrawn.body':
    'Văn bản số {number} “{title}” đã được thu hồi. Lý do: {reason}. Đề nghị đồng chí không sử dụng văn bản này.',
  'letter.documentWithdrawn.secretSubject': 'Thu hồi văn bản (hồ sơ {id})',
  'letter.documentWithdrawn.secretBody':
    'Văn bản mật theo hồ sơ {id} đã được thu hồi. Đề nghị nộp lại bản giấy cho Văn phòng Đảng ủy.',
}
