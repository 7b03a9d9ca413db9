/** What the set-up says. It stands here and not in messages/ because the set-up runs before anything is installed. */
export const sentences = {
  ready: 'Máy đã sẵn sàng, không phải chuẩn bị gì thêm.',
  packages: 'các gói phần mềm',
  temporalCli: 'máy chủ Temporal',
  testServer: 'máy chủ thử nghiệm tua thời gian',
  installing: 'Đang cài các gói phần mềm (npm ci)',
  building: 'Đang biên dịch máy chủ Temporal từ mã nguồn bằng Go',
  preparing: 'Đang đóng gói các thủ tục, trang web và cơ sở dữ liệu trống',
  notPrepared: 'Không đóng gói được các thủ tục, trang web hoặc cơ sở dữ liệu trống; lỗi nằm ở trên.',
  fetchingJars: 'Đang lấy thư viện máy chủ thử nghiệm bằng Maven',
  compiling: 'Đang biên dịch máy chủ thử nghiệm',
  longBuild:
    'Không tải được bản dựng sẵn của máy chủ Temporal nên sẽ biên dịch từ mã nguồn. Việc này chỉ làm một lần, mất vài phút và cần khoảng 4 GB đĩa trống.',
  working: (what, seconds) => `${what} … ${seconds} giây`,
  placed: (what, path) => `Đã có ${what}: ${path}`,
  waiting: (what, pid) => `Một lần chuẩn bị khác (tiến trình ${pid}) đang làm ${what}; chờ đến khi xong.`,
  failed: (what, command, code) => `${what}: không thành công (${command}: ${code}). Những gì lệnh đó báo:`,
  untriedVersion: (path, version, wanted) =>
    `Lưu ý: ${path} ${version ? `là bản ${version}` : 'không cho biết là bản nào'}; chương trình được thử với bản ${wanted}.`,
  otherVersion: (path, version, wanted) =>
    `${path} ${version ? `là bản ${version}` : 'không cho biết là bản nào'}, mà chương trình cần bản ${wanted} trở lên, cùng số đầu; sẽ lấy bản riêng.`,
  namedNotThere: (variable, path) =>
    `${variable} chỉ đến ${path}, nhưng ở đó không có tệp nào chạy được. Hãy sửa lại đường dẫn hoặc bỏ biến này đi.`,
  notWritten: (path, code) =>
    `Không ghi được vào ${path} (${code}). Hãy giải phóng đĩa hoặc sửa quyền, hoặc đặt QUY_CHE_CACHE là một thư mục khác.`,
  noPackages:
    'Không cài được các gói phần mềm: xem những dòng trên. Thường là do mạng, hoặc package-lock.json không khớp với package.json. Sửa xong hãy chạy lại.',
  noTemporalCli: [
    'Không lấy được máy chủ Temporal: không tải được từ temporal.download và cũng không biên dịch được bằng Go.',
    'Hãy làm một trong ba việc sau rồi chạy lại:',
    '  1. mở mạng tới temporal.download;',
    '  2. cài lệnh temporal (https://docs.temporal.io/cli) vào PATH, hoặc đặt TEMPORAL_CLI_PATH là đường dẫn tới lệnh đó;',
    '  3. cài Go 1.26 trở lên (https://go.dev/dl).',
  ].join('\n'),
  noChromium: [
    'Máy này không có Chromium nên không thử được trang web; các thử nghiệm khác vẫn chạy. Muốn thử cả trang web, hãy làm một trong hai việc:',
    '  1. cài Chromium (Debian, Ubuntu: apt-get install chromium);',
    '  2. đặt CHROMIUM_PATH là đường dẫn tới Chromium hoặc Chrome.',
  ].join('\n'),
  noTestServer: [
    'Không lấy được máy chủ thử nghiệm tua thời gian: không dựng được bằng Java và Maven, cũng không tải được từ temporal.download.',
    'Hãy làm một trong ba việc sau rồi chạy lại (chỉ cần cho npm test, không cần cho npm start):',
    '  1. cài Java 17 trở lên (cả javac) và Maven;',
    '  2. mở mạng tới temporal.download;',
    '  3. đặt TEMPORAL_TEST_SERVER_PATH là đường dẫn tới temporal-test-server.',
  ].join('\n'),
}
