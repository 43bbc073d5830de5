import { i18n } from '../messages/i18n'
import type { RunCost } from '../store/run-cost'

const WHOLE = { maximumFractionDigits: 0 }
const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

/** Making a format costs more than using it, and figures are written many times a second. */
const formats = new Map<string, Intl.NumberFormat>()

/** `0.7 ms`, `312 ms`, `1.2 s`; null stays null: an unknown is not a zero. */
export function formatDuration(durationMs: number): string
export function formatDuration(durationMs: number | null): string | null
export function formatDuration(durationMs: number | null): string | null {
  if (durationMs === null) return null
  if (durationMs === 0) return '0 ms'
  if (durationMs < 9.95) return `${write(durationMs, TENTHS)} ms`
  if (durationMs < 999.5) return `${write(durationMs, WHOLE)} ms`
  return `${write(durationMs / 1000, TENTHS)} s`
}

/** `4.8 tokens/s`, `1,240 tokens/s`. */
export function formatRate(tokensPerSecond: number | null): string | null {
  if (tokensPerSecond === null) return null
  const rate = write(tokensPerSecond, tokensPerSecond < 9.95 ? TENTHS : WHOLE)
  return i18n.t('app:units.tokensPerSecond', { rate })
}

/** `12,480`. */
export function formatCount(count: number): string {
  return write(count, WHOLE)
}

/** `$0.000425`, `€1.25`: as many places as two digits of a small amount need. */
export function formatCost({ amount, currency }: RunCost): string {
  const places = amount > 0 && amount < 1 ? Math.min(12, 1 - Math.floor(Math.log10(amount))) : 2
  return new Intl.NumberFormat(i18n.language, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: Math.max(2, places)
  }).format(amount)
}

/** `820 B`, `4.2 KB`, `48 MB`; a kilobyte is a thousand bytes. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const number = bytes / 1000 ** power
  return `${write(number, power > 0 && number < 9.95 ? TENTHS : WHOLE)} ${units[power]}`
}

/** `Ollama, vLLM, and LM Studio`. */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names)
}

/** `November 22, 2026`, where the person is. */
export function formatDate(moment: Date): string {
  return new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(moment)
}

/** `Nov 22, 2026, 2:05 PM`, where the person is. */
export function formatDateTime(moment: Date): string {
  return new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment)
}

/** The number as the window's language writes it. */
function write(number: number, digits: Intl.NumberFormatOptions): string {
  const key = `${i18n.language} ${digits.maximumFractionDigits}`
  const format = formats.get(key) ?? new Intl.NumberFormat(i18n.language, digits)
  formats.set(key, format)
  return format.format(number)
}
