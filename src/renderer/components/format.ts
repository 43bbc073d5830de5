const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const TENTHS = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `0.7 ms`, `312 ms`, `1.2 s`; null stays null: an unknown is not a zero. */
export function formatDuration(durationMs: number | null): string | null {
  if (durationMs === null) return null
  if (durationMs < 9.95) return `${TENTHS.format(durationMs)} ms`
  if (durationMs < 999.5) return `${WHOLE.format(durationMs)} ms`
  return `${TENTHS.format(durationMs / 1000)} s`
}

/** `4.8 tokens/s`, `1,240 tokens/s`. */
export function formatRate(tokensPerSecond: number | null): string | null {
  if (tokensPerSecond === null) return null
  const number = tokensPerSecond < 9.95 ? TENTHS.format(tokensPerSecond) : WHOLE.format(tokensPerSecond)
  return `${number} tokens/s`
}

/** `12,480`. */
export function formatCount(count: number): string {
  return WHOLE.format(count)
}

/** `820 B`, `4.2 KB`, `48 MB`; a kilobyte is a thousand bytes. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const number = bytes / 1000 ** power
  return `${power > 0 && number < 9.95 ? TENTHS.format(number) : WHOLE.format(number)} ${units[power]}`
}
