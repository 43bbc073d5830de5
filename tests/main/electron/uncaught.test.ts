import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { takeUncaught } from '../../../src/main/electron/uncaught'

test('everything that nobody caught is written down, and an exception is said once', () => {
  const emitter = new EventEmitter()
  const reported: unknown[] = []
  const said: string[] = []
  takeUncaught(emitter, {
    report: (what, error) => reported.push(`${what}: ${String(error)}`),
    notify: (message) => said.push(message)
  })
  emitter.emit('unhandledRejection', 'late')
  expect(said).toEqual([])
  emitter.emit('uncaughtException', new Error('one'))
  emitter.emit('uncaughtException', new Error('two'))
  expect(reported).toEqual(['Nobody waited for: late', 'Nobody caught: Error: one', 'Nobody caught: Error: two'])
  expect(said).toEqual([expect.stringContaining('went wrong inside the app')])
})
