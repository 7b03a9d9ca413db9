/** Ngày đọc từ chữ: `28/4/2026`, `28.04.26`, `28042026` or `2026-04-28` as `yyyy-mm-dd`; undefined for what is no day. */
export function readDay(text: string): string | undefined {
  const [, isoYear, isoMonth, isoDate] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? []
  if (isoYear) return dayOf(isoYear, isoMonth!, isoDate!)
  const [, date, month, year] =
    /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim()) ??
    []
  return date ? dayOf(year!.length === 2 ? `20${year}` : year!, month!, date) : undefined
}

/** Thời điểm đọc từ chữ: a day and `8:30`, `8h30`, `8 giờ`, in whichever order, as `yyyy-mm-ddThh:mm`. */
export function readMoment(text: string): string | undefined {
  const [, isoDay, isoClock] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text.trim()) ?? []
  if (isoDay) return readDay(isoDay) && `${isoDay}T${isoClock}`
  const clock = /(?<!\d)(\d{1,2})\s*(?:giờ|[:hg])\s*(\d{2})?(?!\d)/i.exec(text)
  if (!clock) return undefined
  const day = readDay(text.replace(clock[0], ' ').replace(/[,;]/g, ' '))
  const [hour, minute] = [Number(clock[1]), Number(clock[2] ?? 0)]
  if (!day || hour > 23 || minute > 59) return undefined
  return `${day}T${two(hour)}:${two(minute)}`
}

/** `28/04/2026`, `28/04/2026 08:30`; whatever else was typed as it is. */
export function writtenDay(value: string): string {
  const [, year, month, date, clock] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value) ?? []
  return year ? `${date}/${month}/${year}${clock ? ` ${clock}` : ''}` : value
}

function dayOf(year: string, month: string, date: string): string | undefined {
  const day = `${year}-${two(Number(month))}-${two(Number(date))}`
  const read = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? undefined : day
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
