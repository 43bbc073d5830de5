import { expect, test } from 'vitest'
import type { Generation, StoryStep } from '../../../../src/main/models/builtin/generation'
import { GenerationScheduler } from '../../../../src/main/models/builtin/generation-scheduler'

/** A scheduler whose turns are taken by hand, and what it told. */
function createBench() {
  const turns: (() => void)[] = []
  const told: string[] = []
  const scheduler = new GenerationScheduler((turn) => turns.push(turn))
  const start = (name: string, generation: Pick<Generation, 'step'>, credit: number) =>
    scheduler.start(generation as Generation, credit, {
      onText: (text) => told.push(`${name}${text}`),
      onEnd: () => told.push(`${name} ends`),
      onFault: (cause) => told.push(`${name} fails: ${cause}`)
    })
  const turn = (count = 1) => {
    for (let index = 0; index < count; index++) turns.shift()?.()
  }
  return { start, turn, turns, told }
}

const END = { finishReason: 'stop', inputTokens: 1, outputTokens: 1 } as const

/** Counts from 1, and ends after the last; a silent step, as a token of the prompt is, makes no text. */
function counting(last: number, silent: readonly number[] = []) {
  let steps = 0
  return {
    get steps() {
      return steps
    },
    step(): StoryStep {
      steps += 1
      if (steps > last) return { text: '', end: END }
      return { text: silent.includes(steps) ? '' : `${steps}`, end: null }
    }
  }
}

test('several generations take turns, a token each', () => {
  const { start, turn, told, turns } = createBench()
  start('a', counting(2), 10)
  start('b', counting(3), 10)
  turn(7)
  expect(told).toEqual(['a1', 'b1', 'a2', 'b2', 'a ends', 'b3', 'b ends'])
  turn(1)
  expect(turns).toEqual([])
})

test('one that joins later gets every second turn at once', () => {
  const { start, turn, told } = createBench()
  start('a', counting(9), 10)
  turn(3)
  start('b', counting(9), 10)
  turn(4)
  expect(told).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'a5', 'b2'])
})

test('none runs ahead of its reader, and the others go on', () => {
  const { start, turn, told } = createBench()
  const a = start('a', counting(9), 2)
  start('b', counting(9), 5)
  turn(20)
  expect(told).toEqual(['a1', 'b1', 'a2', 'b2', 'b3', 'b4', 'b5'])
  a.grant(1)
  turn(20)
  expect(told.slice(7)).toEqual(['a3'])
})

test('without credit anywhere no turn is planned: the thread rests', () => {
  const { start, turn, turns } = createBench()
  start('a', counting(9), 1)
  turn(2)
  expect(turns).toEqual([])
})

test('only text costs credit', () => {
  const { start, turn, told } = createBench()
  start('a', counting(5, [1, 2, 4]), 2)
  turn(9)
  expect(told).toEqual(['a3', 'a5'])
})

test('after an abort not one more token is made, and the others go on', () => {
  const { start, turn, told } = createBench()
  const generation = counting(9)
  const a = start('a', generation, 10)
  start('b', counting(2), 10)
  turn(2)
  a.abort()
  turn(9)
  expect(generation.steps).toBe(1)
  expect(told).toEqual(['a1', 'b1', 'b2', 'b ends'])
  a.grant(5)
  turn(9)
  expect(generation.steps).toBe(1)
})

test('a generation that throws fails alone', () => {
  const { start, turn, told } = createBench()
  const broken = {
    step(): StoryStep {
      throw new Error('out of ink')
    }
  }
  start('a', broken, 10)
  start('b', counting(1), 10)
  turn(9)
  expect(told).toEqual(['a fails: Error: out of ink', 'b1', 'b ends'])
})
