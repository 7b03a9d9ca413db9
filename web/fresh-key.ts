/** Khóa mới of an act. Not `randomUUID`, which browsers withhold from an address without https. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
