const TIME = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' })
const DATE = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' })
const WHOLE = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' })

/** As short as it can be told: `14:05` today, `Nov 12` this year, else `Nov 12, 2025`; where the person is. */
export function formatMoment(moment: Date, now: Date): string {
  if (moment.toDateString() === now.toDateString()) return TIME.format(moment)
  if (moment.getFullYear() === now.getFullYear()) return DAY.format(moment)
  return DATE.format(moment)
}

/** `November 12, 2025 at 14:05:31`, where the person is. */
export function formatWholeMoment(moment: Date): string {
  return WHOLE.format(moment)
}
