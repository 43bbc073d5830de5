import { i18n } from '../../messages/i18n'

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { day: 'numeric', month: 'short' } as const
const DATE = { ...DAY, year: 'numeric' } as const
const WHOLE = { dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' } as const

/** Making a format costs more than using it, and a list writes many. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** As short as it can be told: `14:05` today, `Nov 12` this year, else `Nov 12, 2025`; where the person is. */
export function formatMoment(moment: Date, now: Date): string {
  if (moment.toDateString() === now.toDateString()) return write(moment, TIME)
  return write(moment, moment.getFullYear() === now.getFullYear() ? DAY : DATE)
}

/** `November 12, 2025 at 14:05:31`, where the person is. */
export function formatWholeMoment(moment: Date): string {
  return write(moment, WHOLE)
}

/** The moment as the window's language writes it. */
function write(moment: Date, form: Intl.DateTimeFormatOptions): string {
  const key = `${i18n.language} ${Object.keys(form).join(' ')}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(i18n.language, form)
  formats.set(key, format)
  return format.format(moment)
}
