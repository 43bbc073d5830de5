import { expect, test } from 'vitest'
import type { Generation } from '../../../../src/main/models/builtin/generation'
import { GenerationScheduler } from '../../../../src/main/models/builtin/generation-scheduler'
import { createStepwiseGeneration, createTurns } from './stepwise-generation'

/** A scheduler whose turns are taken by hand, and what it told. */
function createBench() {
  const turns = createTurns()
  const told: string[] = []
  const scheduler = new GenerationScheduler(turns.defer)
  const start = (name: string, generation: Generation, credit: number) =>
    scheduler.start(generation, credit, {
      onText: (text) => told.push(`${name}${text}`),
      onEnd: () => told.push(`${name} ends`),
      onFault: (cause) => told.push(`${name} fails: ${cause}`)
    })
  return { start, turns, told }
}

const counting = (last: number, silent?: readonly number[]) => createStepwiseGeneration(last, silent).generation

test('several generations take turns, a token each', () => {
  const { start, turns, told } = createBench()
  start('a', counting(2), 10)
  start('b', counting(3), 10)
  turns.take(7)
  expect(told).toEqual(['a1', 'b1', 'a2', 'b2', 'a ends', 'b3', 'b ends'])
  turns.take(1)
  expect(turns.countPending()).toBe(0)
})

test('one that joins later gets every second turn at once', () => {
  const { start, turns, told } = createBench()
  start('a', counting(9), 10)
  turns.take(3)
  start('b', counting(9), 10)
  turns.take(4)
  expect(told).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'a5', 'b2'])
})

test('none runs ahead of its reader, and the others go on', () => {
  const { start, turns, told } = createBench()
  const a = start('a', counting(9), 2)
  start('b', counting(9), 5)
  turns.take(20)
  expect(told).toEqual(['a1', 'b1', 'a2', 'b2', 'b3', 'b4', 'b5'])
  a.grant(1)
  turns.take(20)
  expect(told.slice(7)).toEqual(['a3'])
})

test('without credit anywhere no turn is planned: the thread rests', () => {
  const { start, turns } = createBench()
  start('a', counting(9), 1)
  turns.take(2)
  expect(turns.countPending()).toBe(0)
})

test('only text costs credit: the tokens of a prompt make none', () => {
  const { start, turns, told } = createBench()
  start('a', counting(5, [1, 2, 4]), 2)
  turns.take(9)
  expect(told).toEqual(['a3', 'a5'])
})

test('after an abort not one more token is made, and the others go on', () => {
  const { start, turns, told } = createBench()
  const { generation, countSteps } = createStepwiseGeneration(9)
  const a = start('a', generation, 10)
  start('b', counting(2), 10)
  turns.take(2)
  a.abort()
  turns.take(9)
  expect(told).toEqual(['a1', 'b1', 'b2', 'b ends'])
  a.grant(5)
  turns.take(9)
  expect(countSteps()).toBe(1)
})

test('a generation that throws fails alone', () => {
  const { start, turns, told } = createBench()
  const { generation } = createStepwiseGeneration(9)
  generation.step = () => {
    throw new Error('out of ink')
  }
  start('a', generation, 10)
  start('b', counting(1), 10)
  turns.take(9)
  expect(told).toEqual(['a fails: Error: out of ink', 'b1', 'b ends'])
})
