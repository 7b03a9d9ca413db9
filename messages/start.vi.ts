const lines = {
  usage: 'Cách dùng: npm start, hoặc npm start -- [--empty [--unit "Tên Đảng ủy"] [--term 2025-2030]] [--temporal-ui]',
  store: 'Kho dữ liệu đã mở: {where}',
  temporal: 'Máy chủ Temporal đã chạy: {address}',
  'temporal.outside': 'Dùng máy chủ Temporal: {address}',
  'temporal.ui': 'Trang xem của Temporal (không có mật khẩu, chỉ mở khi cần): {url}',
  'temporal.restarting': 'Máy chủ Temporal bị dừng đột ngột, đang chạy lại; không có gì bị mất.',
  'temporal.failed': 'Không chạy được máy chủ Temporal: {why}. Hãy chạy lại “node tools/setup.mjs”.',
  'temporal.missing': 'chưa có trên máy này',
  'temporal.ended': 'thoát ngay khi vừa chạy (mã {code})',
  'temporal.silent': 'không trả lời sau 20 giây',
  'temporal.lost': 'bị dừng đột ngột và chạy lại {times} lần không được',
  worker: 'Bộ phận thực hiện thủ tục đã sẵn sàng.',
  'worker.failed':
    'Bộ phận thực hiện thủ tục bị dừng ({why}). Chương trình dừng lại; việc đã nhận không mất, hãy chạy lại.',
  portTaken: 'Cổng {wanted} đang có chương trình khác dùng, chuyển sang cổng {port}.',
  notReady: 'Sau {seconds} giây dịch vụ vẫn chưa sẵn sàng ({why}).',
  accounts: 'Tài khoản vừa tạo (mật khẩu chỉ hiện một lần, hãy ghi lại):',
  demonstration: 'Đã tạo đơn vị minh họa theo bản dự thảo quy chế Lùng Phình (chưa ký) và {count} tài khoản.',
  empty: 'Đã tạo đơn vị trống; người quản trị đăng nhập để áp dụng quy chế và nhập danh sách.',
  dossiers: 'Đang lập các hồ sơ minh họa…',
  'dossiers.made': 'Đã lập xong các hồ sơ minh họa.',
  'dossiers.failed': 'Chưa lập được hết các hồ sơ minh họa: {why}. Đơn vị vẫn dùng được.',
  'recover.usage': 'Cách dùng: npm run recover -- <tên đăng nhập>',
  'recover.unknown': 'Không có tài khoản “{username}”.',
  'recover.done':
    'Tài khoản {username} ({name}) đã được mở lại: mật khẩu mới là {password} (chỉ hiện một lần này), xác thực hai bước đã tắt, các phiên cũ đã kết thúc.',
  stopping: 'Đang dừng…',
  stopped: 'Đã dừng. Dữ liệu còn nguyên ở {where}.',
}

/** Dòng thông báo khi khởi động, with `{…}` filled in. */
export function startLine(key: keyof typeof lines, params: Record<string, string | number> = {}): string {
  return lines[key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'))
}
