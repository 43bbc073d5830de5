import { expect, test } from 'vitest'
import { createDownloadWatch } from '../../../scripts/setup/download-watch.mjs'

test('gives up soon where no byte comes', () => {
  const watch = createDownloadWatch(1_000)
  expect(watch.giveUpReason(0, 20_999)).toBeUndefined()
  expect(watch.giveUpReason(0, 21_000)).toBe('no answer within 20 s')
})

test('lets a slow download take as long as it takes', () => {
  const watch = createDownloadWatch(0)
  for (let minute = 0; minute < 120; minute += 1)
    expect(watch.giveUpReason(minute + 1, minute * 59_000)).toBeUndefined()
})

test('gives up when nothing more comes, counting from the last byte', () => {
  const watch = createDownloadWatch(0)
  expect(watch.giveUpReason(10, 5_000)).toBeUndefined()
  expect(watch.giveUpReason(10, 64_999)).toBeUndefined()
  expect(watch.giveUpReason(10, 65_000)).toBe('nothing more arrived for 60 s')
})
