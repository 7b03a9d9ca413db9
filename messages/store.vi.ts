/** Câu báo lỗi của kho dữ liệu, by code; `{…}` is filled in by the refusal. */
export const storeSentences = {
  alreadyOpen:
    'Thư mục dữ liệu {dataDir} đang được một tiến trình khác sử dụng (số hiệu {pid}). Hãy dừng tiến trình đó trước, hoặc chọn thư mục khác bằng DATA_DIR.',
  notUtf8: 'Cơ sở dữ liệu phải dùng bảng mã UTF8; cơ sở dữ liệu này dùng {encoding}.',
  migrationChanged:
    'Tệp nâng cấp {name} đã bị sửa sau khi được áp dụng cho cơ sở dữ liệu này. Hãy khôi phục tệp như cũ và đặt thay đổi vào một tệp mới.',
  migrationMissing:
    'Cơ sở dữ liệu này đã được nâng cấp bằng tệp {name} mà phiên bản chương trình đang chạy không có. Hãy chạy phiên bản mới hơn.',
  busy: 'Cơ sở dữ liệu đang bận, chưa thể trả lời. Vui lòng thử lại sau ít phút.',
  notFound: 'Không tìm thấy {what}.',
  membershipOverlaps: 'Người này đã giữ tư cách đó trong một khoảng thời gian trùng với khoảng đã nhập.',
  officeTaken:
    'Trong khoảng thời gian đó chức vụ này đã có người khác giữ. Mỗi thời điểm chỉ một người giữ chức vụ này.',
  notSuspended: 'Tư cách này không bị đình chỉ.',
  daysReversed: 'Ngày kết thúc không được trước ngày bắt đầu.',
  undated: 'Ủy quyền phải ghi rõ ngày bắt đầu và ngày kết thúc.',
  toOneself: 'Người ủy quyền và người được ủy quyền phải là hai người khác nhau.',
  termWithoutHolder: 'Thời hạn giữ chức vụ chỉ ghi được khi có người giữ chức danh.',
  otherUnit: 'Người, chức danh hoặc tổ chức được nêu không thuộc đơn vị này.',
  alreadyThere: 'Mục này đã có.',
  journalConflict: 'Nhật ký của hồ sơ đã có một mục khác mang số thứ tự {seq}.',
  journalGap: 'Nhật ký của hồ sơ phải ghi tiếp số thứ tự {next}, không phải {seq}.',
  meetingSeriesInUse: 'Chuỗi họp này đã có phiên mang số, không thể đặt lại số bắt đầu.',
  seriesInUse: 'Sổ này đã cấp số, không thể đặt lại số bắt đầu.',
  numberElsewhere: 'Hồ sơ này đã được cấp số {number} ở một sổ khác.',
  cursorUnreadable: 'Không đọc được con trỏ trang. Hãy xem lại danh sách từ đầu.',
} as const

/** What `notFound` may name. */
export const storeThings = {
  person: 'người này',
  organisation: 'cơ quan, tổ chức này',
  organisationMember: 'người này trong tổ chức',
  feed: 'địa chỉ lịch này',
  terms: 'bộ giá trị của quy chế',
  membership: 'tư cách này',
  authorisation: 'ủy quyền này',
  dossier: 'hồ sơ này',
  post: 'chức danh này',
} as const
