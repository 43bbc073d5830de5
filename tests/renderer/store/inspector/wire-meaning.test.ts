import { expect, test } from 'vitest'
import { dataOf, indented, lostFieldsOf, meaningsOf } from '../../../../src/renderer/store/inspector/wire-meaning'
import { WIRE_MARKS } from '../../../../src/shared/trace'

test('an event is named by what its callback had, and one without a callback as dropped', () => {
  const { event, callback, text, usage } = WIRE_MARKS
  expect(meaningsOf(event | callback | text | usage)).toEqual(['text', 'usage'])
  expect(meaningsOf(event | callback)).toEqual(['empty'])
  expect(meaningsOf(event)).toEqual(['dropped'])
  expect(meaningsOf(0)).toEqual(['alive'])
})

test('fields that no callback carries are named where they stand', () => {
  const delta = { content: 'a', mood: 'calm', refusal: null }
  const choices = [{ index: 0, delta, logprobs: { content: [] } }, { index: 1 }]
  expect(lostFieldsOf(JSON.stringify({ id: '1', choices, obfuscation: 'x' }))).toEqual([
    'obfuscation',
    'choices[0].logprobs',
    'delta.mood',
    'choices[1]'
  ])
  expect(lostFieldsOf('[DONE]')).toEqual([])
})

test('data on several lines is one text', () => {
  expect(dataOf('event: x\r\ndata: {"a":\r\ndata:1}\r\n: comment')).toBe('{"a":\n1}')
})

test('JSON is indented, and what is none is not', () => {
  expect(indented('{"a":1}')).toBe('{\n  "a": 1\n}')
  expect(indented('[DONE]')).toBeNull()
})
