import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DurationCounts } from '../../../../src/renderer/store/inspector/percentiles'
import { TICKS_PER_MS } from '../../../../src/shared/trace'

function countsOf(ticks: readonly number[]): DurationCounts {
  const counts = new DurationCounts()
  for (const each of ticks) counts.add(each)
  return counts
}

test('there are none of nothing', () => {
  expect(new DurationCounts().percentiles()).toBeNull()
})

test('are those of all the durations sorted, short and long', () => {
  const duration = fc.oneof(fc.nat(200), fc.nat(100_000), fc.constantFrom(32_767, 32_768))
  fc.assert(
    fc.property(fc.array(duration, { minLength: 1, maxLength: 200 }), (ticks) => {
      const sorted = ticks.toSorted((one, other) => one - other)
      const rank = (share: number) => (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) / TICKS_PER_MS
      const all = { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), longest: rank(1) }
      expect(countsOf(ticks).percentiles()).toEqual(all)
    })
  )
})

test('what is taken back has left nothing', () => {
  const some = fc.array(fc.oneof(fc.nat(200), fc.nat(100_000)), { maxLength: 100 })
  fc.assert(
    fc.property(some, some, (kept, takenBack) => {
      const counts = countsOf([...kept, ...takenBack])
      for (const each of takenBack) counts.remove(each)
      expect(counts.percentiles()).toEqual(countsOf(kept).percentiles())
    })
  )
})
