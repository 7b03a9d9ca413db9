/** Nhà không chạy được, or not any longer; the message is a sentence for people. */
export class HouseError extends Error {
  override name = 'HouseError'
}
