/** Câu chữ về tài khoản: what is refused, and the two letters with a link. */
export const accounts: Record<string, string> = {
  'api.problem.secondFactorAsked.title': 'Cần mã xác thực',
  'api.problem.secondFactorAsked.detail':
    'Tài khoản này bật xác thực hai bước. Nhập mã 6 chữ số trong ứng dụng tạo mã, hoặc một mã dự phòng.',
  'api.problem.wrongCode.title': 'Mã xác thực không đúng',
  'api.problem.wrongCode.detail':
    'Mã không đúng, đã hết hiệu lực hoặc đã dùng rồi. Mỗi mã chỉ dùng được một lần và đổi sau 30 giây; hãy nhập mã đang hiện trong ứng dụng.',
  'api.problem.accountLocked.title': 'Tài khoản đang bị khóa',
  'api.problem.accountLocked.detail': 'Người quản trị đã khóa tài khoản này. Muốn mở lại, hãy liên hệ người quản trị.',
  'api.problem.linkOver.title': 'Liên kết không còn dùng được',
  'api.problem.linkOver.detail': '{why}',
  'api.problem.tooOften.title': 'Yêu cầu quá nhiều lần',
  'api.problem.tooOften.detail': 'Đã yêu cầu quá nhiều lần. Vui lòng chờ {minutes} phút rồi thử lại.',

  'api.account.issuer': 'Quy chế làm việc',
  'api.account.tooShort': 'Mật khẩu mới phải có ít nhất {least} ký tự.',
  'api.account.tooLong': 'Mật khẩu mới có nhiều nhất {most} ký tự.',
  'api.account.holdsName': 'Mật khẩu mới không được chỉ là tên đăng nhập thêm vài ký tự.',
  'api.account.tooSimple': 'Mật khẩu mới lặp lại quá ít ký tự khác nhau, dễ đoán.',
  'api.account.sameAsOld': 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  'api.account.wrongOld': 'Mật khẩu đang dùng không đúng.',
  'api.account.factorOn': 'Xác thực hai bước đang bật; muốn dùng điện thoại khác thì tắt rồi bật lại.',
  'api.account.factorOff': 'Tài khoản này không bật xác thực hai bước.',
  'api.account.factorNotBegun': 'Chưa có khóa nào chờ xác nhận; hãy bắt đầu lại việc bật xác thực hai bước.',
  'api.account.none': 'Người này chưa có tài khoản.',
  'api.account.usernameAsked': 'Người này chưa có tài khoản; phải nêu tên đăng nhập.',
  'api.account.inactive': 'Người này đã ngừng công tác; không gửi thư mời.',
  'api.account.noEmail':
    'Người này chưa có địa chỉ thư điện tử. Hãy nhập địa chỉ trước, hoặc cấp lại mật khẩu để đưa tận tay.',
  'api.account.noMail':
    'Hệ thống chưa nối với máy chủ thư nên không gửi được liên kết. Hãy đề nghị người quản trị cấp lại mật khẩu.',
  'api.account.lockSelf': 'Không thể tự khóa tài khoản của chính mình.',
  'api.account.resetSelf':
    'Không đặt lại được cho chính mình; hãy tắt ở trang Tài khoản, hoặc nhờ người quản trị khác.',
  'api.account.linkUnknown':
    'Liên kết không đúng hoặc bị thiếu ký tự. Hãy mở lại liên kết trong thư, hoặc yêu cầu thư mới.',
  'api.account.linkUsed':
    'Liên kết này đã được dùng để đặt mật khẩu. Nếu không phải đồng chí đặt, hãy báo ngay người quản trị.',
  'api.account.linkExpired': 'Liên kết này đã hết hạn lúc {when}. Hãy yêu cầu thư mới ở mục “Quên mật khẩu”.',
  'api.account.linkVoid': 'Liên kết này đã được thay bằng liên kết gửi sau, hoặc mật khẩu đã được đặt bằng cách khác.',

  'account.invitation.subject': 'Tài khoản của đồng chí trên hệ thống quy chế làm việc',
  'account.invitation.body':
    'Văn phòng Đảng ủy đã lập cho đồng chí tài khoản “{username}”.\n\nĐề nghị đồng chí mở liên kết sau để đặt mật khẩu. Liên kết dùng được một lần, đến {when}:\n{url}',
  'account.reset.subject': 'Đặt lại mật khẩu trên hệ thống quy chế làm việc',
  'account.reset.body':
    'Có yêu cầu đặt lại mật khẩu của tài khoản “{username}”.\n\nNếu đúng là đồng chí yêu cầu, hãy mở liên kết sau để đặt mật khẩu mới. Liên kết dùng được một lần, đến {when}:\n{url}\n\nNếu đồng chí không yêu cầu, hãy bỏ qua thư này; mật khẩu đang dùng không thay đổi.',
  'account.keyNotKept': 'khóa-chỉ-có-trong-thư-gửi-đi',
}
