/** Cộng ngày: `yyyy-mm-dd` and a number of days. */
export function addDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
}

/** Số ngày from one day to another, negative where that one has gone by. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Thứ trong tuần, 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The week of a day, from Monday. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, 1 - weekday(day))
  return Array.from({ length: 7 }, (_, n) => addDays(monday, n))
}

/** The weeks that a month touches, whole. */
export function monthGrid(day: string): string[] {
  const month = day.slice(0, 7)
  const [first] = weekOf(`${month}-01`)
  const all = Array.from({ length: 42 }, (_, n) => addDays(first!, n))
  const weeks = Array.from({ length: 6 }, (_, n) => all.slice(n * 7, n * 7 + 7))
  return weeks.filter((week) => week.some((each) => each.startsWith(month))).flat()
}
