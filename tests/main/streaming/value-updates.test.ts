import { expect, test } from 'vitest'
import { GrowingValue } from '../../../src/main/streaming/processors/growing-value'
import { ValueUpdates } from '../../../src/main/streaming/value-updates'
import { createManualTimer } from '../../helpers/manual-timer'

function followed() {
  const timer = createManualTimer()
  const value = new GrowingValue()
  const updates = new ValueUpdates(timer)
  updates.follow(value)
  return { timer, value, updates }
}

test('a value is told of at most ten times a second, and the last of it when it is asked for', () => {
  const { timer, value, updates } = followed()
  expect(updates.takeDue()).toBeNull()
  value.push('{"a": [1')
  expect(updates.takeDue()).toEqual({ json: '{"a": [1]}', state: 'growing' })
  value.push(', 2')
  timer.advance(99)
  expect(updates.takeDue()).toBeNull()
  timer.advance(1)
  expect(updates.takeDue()?.json).toBe('{"a": [1, 2]}')
  value.push(', 3')
  expect(updates.takeDue()).toBeNull()
  expect(updates.takeLast()?.json).toBe('{"a": [1, 2, 3]}')
  expect(updates.takeLast()).toBeNull()
})

test('a long value is told of when much has come to it, or its end', () => {
  const { timer, value, updates } = followed()
  value.push(`{"a": "${'x'.repeat(1000)}`)
  expect(updates.takeDue()?.state).toBe('growing')
  timer.advance(100)
  value.push('x'.repeat(100))
  expect(updates.takeDue()).toBeNull()
  value.push('x'.repeat(100))
  expect(updates.takeDue()?.json).toHaveLength(1209)
  timer.advance(100)
  value.push('"}')
  expect(updates.takeDue()?.state).toBe('whole')
})

test('of several steps the last is followed, which begins first', () => {
  const { value, updates } = followed()
  const other = new GrowingValue()
  updates.follow(other)
  other.push('{"other": 1}')
  expect(updates.takeLast()).toBeNull()
  value.push('{}')
  expect(updates.takeLast()?.json).toBe('{}')
})
