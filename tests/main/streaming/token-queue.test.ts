import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TokenQueue } from '../../../src/main/streaming/token-queue'

async function collect<Item>(queue: TokenQueue<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of queue) items.push(item)
  return items
}

/** Lets everything run that does not wait for the outside. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false
  promise.then(
    () => {
      settled = true
    },
    () => {
      settled = true
    }
  )
  await settle()
  return settled
}

describe('in order', () => {
  test('the consumer gets what was pushed, then the end', async () => {
    const queue = new TokenQueue<string>({ capacity: 4 })
    await queue.push('a')
    await queue.push('b')
    queue.close()
    expect(await collect(queue)).toEqual(['a', 'b'])
  })

  test('a consumer that is there first is woken', async () => {
    const queue = new TokenQueue<string>({ capacity: 1 })
    const collected = collect(queue)
    await settle()
    for (const item of ['a', 'b', 'c']) await queue.push(item)
    queue.close()
    expect(await collected).toEqual(['a', 'b', 'c'])
  })

  test('the error comes after what was pushed before it, and once', async () => {
    const queue = new TokenQueue<string>({ capacity: 4 })
    await queue.push('a')
    queue.fail(new Error('broken'))
    const iterator = queue[Symbol.asyncIterator]()
    expect(await iterator.next()).toEqual({ value: 'a', done: false })
    await expect(iterator.next()).rejects.toThrow('broken')
    expect(await iterator.next()).toEqual({ value: undefined, done: true })
  })

  test.each([undefined, null, 0, ''])('%j can be failed with too', async (reason) => {
    const queue = new TokenQueue<string>({ capacity: 1 })
    queue.fail(reason)
    await expect(collect(queue)).rejects.toBe(reason)
  })

  test('the first end counts', async () => {
    const queue = new TokenQueue<string>({ capacity: 1 })
    queue.close()
    queue.fail(new Error('too late'))
    await queue.push('too late')
    expect(await collect(queue)).toEqual([])
  })

  test('a second consumer is refused', () => {
    const queue = new TokenQueue<string>({ capacity: 1 })
    queue[Symbol.asyncIterator]()
    expect(() => queue[Symbol.asyncIterator]()).toThrow('one consumer')
  })

  test.each([0, -1, 1.5, Number.NaN])('a capacity of %d is refused', (capacity) => {
    expect(() => new TokenQueue({ capacity })).toThrow(RangeError)
  })
})

describe('backpressure', () => {
  test('a push resolves at once while there is room, then when there is room again', async () => {
    const queue = new TokenQueue<number>({ capacity: 2 })
    const pushes = [1, 2, 3, 4].map((item) => queue.push(item))
    expect(await Promise.all(pushes.map(isSettled))).toEqual([true, true, false, false])
    expect(queue).toMatchObject({ depth: 2, highWater: 2, isFull: true })

    const iterator = queue[Symbol.asyncIterator]()
    await iterator.next()
    expect(await Promise.all(pushes.map(isSettled))).toEqual([true, true, true, false])
  })

  test('the end waits behind what still has no room', async () => {
    const queue = new TokenQueue<number>({ capacity: 1 })
    const pushes = [1, 2, 3].map((item) => queue.push(item))
    queue.close()
    expect(await collect(queue)).toEqual([1, 2, 3])
    await Promise.all(pushes)
  })

  test('a consumer that leaves releases the producers, and nothing more is kept', async () => {
    const queue = new TokenQueue<number>({ capacity: 1 })
    const pushes = [1, 2, 3].map((item) => queue.push(item))
    for await (const _item of queue) break
    await Promise.all(pushes)
    await queue.push(4)
    expect(queue).toMatchObject({ depth: 0, hasEnded: true })
  })

  test('an abort releases the producers and wakes the consumer, who still gets what had arrived', async () => {
    const controller = new AbortController()
    const queue = new TokenQueue<number>({ capacity: 1, signal: controller.signal })
    const pushes = [1, 2].map((item) => queue.push(item))
    controller.abort()
    await Promise.all(pushes)
    await queue.push(3)
    expect(await collect(queue)).toEqual([1, 2])
  })

  test('an abort ends a consumer that waits', async () => {
    const controller = new AbortController()
    const queue = new TokenQueue<number>({ capacity: 1, signal: controller.signal })
    const collected = collect(queue)
    await settle()
    controller.abort()
    expect(await collected).toEqual([])
  })

  test('a queue whose signal was aborted before takes nothing in', async () => {
    const queue = new TokenQueue<number>({ capacity: 1, signal: AbortSignal.abort() })
    await queue.push(1)
    expect(await collect(queue)).toEqual([])
  })

  test('drain takes everything at once, also what had no room, and lets its producers go on', async () => {
    const queue = new TokenQueue<number>({ capacity: 1 })
    const pushes = [1, 2, 3].map((item) => queue.push(item))
    expect(queue.drain()).toEqual([1, 2, 3])
    await Promise.all(pushes)
  })
})

test('whatever the pace of both sides: same items, same order, never more than the capacity inside', async () => {
  const pauses = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat()),
      pauses,
      pauses,
      async (capacity, items, slow, slower) => {
        const queue = new TokenQueue<number>({ capacity })
        const produce = async () => {
          for (const [index, item] of items.entries()) {
            if (slow[index % slow.length]) await settle()
            await queue.push(item)
          }
          queue.close()
        }
        const produced = produce()
        const taken: number[] = []
        for await (const item of queue) {
          expect(queue.depth).toBeLessThanOrEqual(capacity)
          if (slower[taken.length % slower.length]) await settle()
          taken.push(item)
        }
        await produced
        expect(taken).toEqual(items)
        expect(queue.highWater).toBeLessThanOrEqual(capacity)
        expect(queue.highWater).toBeGreaterThanOrEqual(items.length > 0 ? 1 : 0)
      }
    )
  )
})
