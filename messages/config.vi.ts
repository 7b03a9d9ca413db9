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
  logLevel: 'LOG_LEVEL phải là một trong: trace, debug, info, warn, error, fatal, silent; đang đặt là “{value}”.',
  databaseUrlNeeded:
    'Khi chạy riêng từng tiến trình phải đặt DATABASE_URL: cơ sở dữ liệu nhúng chỉ cho một tiến trình mở.',
  temporalAddressNeeded: 'Khi chạy riêng từng tiến trình phải đặt TEMPORAL_ADDRESS: địa chỉ máy chủ Temporal.',
  envFile: 'Không đọc được tệp .env: {value}.',
} as const
