/** How late a piece came after the one before, in four bands. Fewer than 50 ms nobody sees; a second is a stall. */
export const LATENCY_BANDS = [
  { name: 'prompt', limitMs: 50 },
  { name: 'soon', limitMs: 200 },
  { name: 'late', limitMs: 1000 },
  { name: 'latest', limitMs: Number.POSITIVE_INFINITY }
] as const
export type LatencyBand = (typeof LATENCY_BANDS)[number]['name']

/** The band of a gap; the first piece came after nothing. */
export function bandOf(gapMs: number | null): LatencyBand {
  return LATENCY_BANDS.find(({ limitMs }) => (gapMs ?? 0) <= limitMs)?.name ?? 'latest'
}
