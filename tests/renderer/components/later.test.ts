import { expect, test } from 'vitest'
import { createLater, loadWhileIdle } from '../../../src/renderer/components/later'

test('a part is loaded once, and told of when it is there', async () => {
  let loads = 0
  let told = 0
  const part = createLater(async () => {
    loads += 1
    return 'part'
  })
  part.onLoaded(() => {
    told += 1
  })
  expect(part.read()).toBeNull()
  expect(await Promise.all([part.load(), part.load()])).toEqual(['part', 'part'])
  expect(part.read()).toBe('part')
  expect([loads, told]).toEqual([1, 1])
})

test('who has stopped listening is not told', async () => {
  const part = createLater(async () => 'part')
  let told = 0
  const stop = part.onLoaded(() => {
    told += 1
  })
  stop()
  await part.load()
  expect(told).toBe(0)
})

test('what nobody has asked for is loaded in idle moments, one part in each', async () => {
  const [asked, ...others] = ['one', 'two', 'three'].map((name) => createLater(async () => name))
  await asked?.load()
  const counts: number[] = []
  await loadWhileIdle(async () => counts.push(others.filter((part) => part.read() !== null).length))
  // Those of the tests above are loaded already, or come first.
  expect(counts.slice(-2)).toEqual([0, 1])
  expect(others.map((part) => part.read())).toEqual(['two', 'three'])
})
