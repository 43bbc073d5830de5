import { expect, test } from 'vitest'
import { outcomeSentence, stepName } from '../../../../src/renderer/components/settings/profile/check-words'
import { readinessWord } from '../../../../src/renderer/components/settings/readiness-word'
import { parseNumber } from '../../../../src/renderer/components/settings/sections/number-words'
import type { CheckOutcome } from '../../../../src/shared/connection-check'
import { statusOf, summaryOf } from '../../profiles'

const PASSED: CheckOutcome = {
  passed: true,
  failedStep: null,
  cancelled: false,
  usage: { inputTokens: 5, outputTokens: 2, totalTokens: 7 },
  durationMs: 351
}

test.each<[CheckOutcome, boolean, string]>([
  [PASSED, true, 'It works. The check cost 7 tokens and took 351 ms.'],
  [PASSED, false, 'It works. The check cost 7 tokens and took 351 ms. Save it, so that runs can use it.'],
  [{ ...PASSED, usage: null }, true, 'It works. The check took 351 ms.'],
  [{ ...PASSED, passed: false, failedStep: 'model' }, true, 'It does not work: Deployment failed.'],
  [{ ...PASSED, passed: false, cancelled: true }, true, 'The check was cancelled.']
])('a check ends in a sentence', (outcome, isSaved, sentence) => {
  expect(outcomeSentence(outcome, 'azure', isSaved)).toBe(sentence)
})

test('Azure has deployments where others have models', () => {
  expect([stepName('model', 'azure'), stepName('model', 'openai')]).toEqual(['Deployment', 'Model'])
})

test('a provider whose key goes with the session is ready until then', () => {
  expect(readinessWord(summaryOf())).toBe('Ready')
  expect(readinessWord(summaryOf({ credential: statusOf({ state: 'session-only' }) }))).toBe('Ready until you quit')
  expect(readinessWord(summaryOf({ readiness: { ready: false, reason: 'key-withheld', message: '' } }))).toBe(
    'Key withheld'
  )
})

test.each([
  ['30', 30],
  [' 0,5 ', 0.5],
  ['1', 1],
  ['3600', 3600],
  ['3601', null],
  ['0', null],
  ['', null],
  ['-5', null],
  ['ten', null],
  ['NaN', null],
  ['Infinity', null]
])('%j is the number %s', (text, number) => {
  expect(parseNumber(text, { least: 0.5, most: 3600 })).toBe(number)
})
