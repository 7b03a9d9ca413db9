/** Câu báo lỗi cấu hình: one for each mistake; `{value}` is what stood there. */
export const configSentences = {
  port: 'PORT phải là số nguyên từ 0 đến 65535; đang đặt là “{value}”.',
  host: 'HOST phải là một tên máy hoặc địa chỉ, không có khoảng trắng; đang đặt là “{value}”.',
  publicUrl:
    'PUBLIC_URL phải là địa chỉ bắt đầu bằng http:// hoặc https:// và không có phần sau dấu “?” hoặc “#”; đang đặt là “{value}”.',
  databaseUrl: 'DATABASE_URL phải là địa chỉ PostgreSQL dạng postgres://người-dùng@máy:cổng/cơ-sở-dữ-liệu.',
  temporalAddress: 'TEMPORAL_ADDRESS phải có dạng máy:cổng; đang đặt là “{value}”.',
  temporalNamespace:
    'TEMPORAL_NAMESPACE chỉ gồm chữ cái, chữ số, dấu chấm, gạch ngang, gạch dưới; đang đặt là “{value}”.',
  smtpUrl: 'SMTP_URL phải là địa chỉ dạng smtp://máy:cổng hoặc smtps://máy:cổng.',
  mailFrom: 'MAIL_FROM phải là một địa chỉ thư điện tử, ví dụ vanphong@xa.vn; đang đặt là “{value}”.',
  logLevel: 'LOG_LEVEL phải là một trong: trace, debug, info, warn, error, fatal, silent; đang đặt là “{value}”.',
  payloadKeys:
    'PAYLOAD_KEYS phải gồm một hoặc nhiều khóa dạng tên:khóa, cách nhau bằng dấu phẩy, khóa đang dùng đứng đầu; mỗi khóa là 32 byte viết theo base64, mỗi tên chỉ dùng một lần.',
  payloadKeyFile:
    'Tệp khóa {path} không đúng dạng: mỗi dòng phải là tên:khóa, khóa là 32 byte viết theo base64. Hãy đặt lại tệp từ bản sao lưu.',
  payloadKeyUnreadable: 'Không đọc được tệp khóa {path} ({why}). Hãy kiểm tra quyền đọc tệp.',
  payloadKeyLost:
    'Không tìm thấy tệp khóa {path}. Các hồ sơ đang chạy đã được mã hóa bằng khóa {key}; thiếu khóa này thì không đọc được. Hãy đặt lại tệp từ bản sao lưu, hoặc đặt PAYLOAD_KEYS.',
  payloadKeyMissing:
    'Trong {path} thiếu khóa {key} mà các hồ sơ trước đây đã được mã hóa. Hãy thêm lại khóa đó, đặt sau khóa đang dùng.',
  payloadKeyWrong:
    'Khóa {key} trong {path} không phải là khóa đã dùng để mã hóa các hồ sơ. Hãy đặt lại đúng khóa từ bản sao lưu.',
  trustedProxies:
    'TRUSTED_PROXIES phải gồm các địa chỉ IP hoặc dải địa chỉ như 10.9.0.0/16, cách nhau bằng dấu phẩy; đang đặt là “{value}”.',
  metricsToken: 'METRICS_TOKEN phải có từ 16 đến 200 ký tự, không có khoảng trắng và không có dấu.',
  metricsPort: 'METRICS_PORT phải là số nguyên từ 1 đến 65535; đang đặt là “{value}”.',
  databaseUrlNeeded:
    'Khi chạy riêng từng tiến trình phải đặt DATABASE_URL: cơ sở dữ liệu nhúng chỉ cho một tiến trình mở.',
  temporalAddressNeeded: 'Khi chạy riêng từng tiến trình phải đặt TEMPORAL_ADDRESS: địa chỉ máy chủ Temporal.',
  envFile: 'Không đọc được tệp .env: {value}.',
} as const
