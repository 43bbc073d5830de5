import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fifo } from '../../../src/main/streaming/fifo'

test('gives back what an array would, in whatever order it is filled and emptied', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer(), { nil: 'take' as const })), (steps) => {
      const fifo = new Fifo<number>()
      const model: number[] = []
      for (const step of steps) {
        if (step === 'take') {
          expect(fifo.take()).toBe(model.shift())
        } else {
          fifo.add(step)
          model.push(step)
        }
        expect(fifo.size).toBe(model.length)
      }
    })
  )
})
