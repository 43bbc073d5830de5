import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKeylessFault } from '../../../../src/main/models/response-faults'
import { describeFault, type FaultFacts } from '../../../../src/main/streaming/fault-sentences'
import { loadGerman } from '../../../../src/renderer/messages/german'
import { i18n } from '../../../../src/renderer/messages/i18n'
import { CHECK } from '../../../../src/renderer/messages/told/check'
import { FAULTS } from '../../../../src/renderer/messages/told/faults'
import { MODELS } from '../../../../src/renderer/messages/told/models'
import { createTranslator } from '../../../../src/renderer/messages/told/phrase'
import { SETUP } from '../../../../src/renderer/messages/told/setup'
import { STORAGE } from '../../../../src/renderer/messages/told/storage'
import { told } from '../../../../src/renderer/messages/told/told'
import { UPDATES } from '../../../../src/renderer/messages/told/updates'
import { RUN_ERROR_CODES } from '../../../../src/shared/run-error'

const MAIN = resolve(import.meta.dirname, '../../../../src/main')
const PHRASES = [...FAULTS, ...MODELS, ...SETUP, ...CHECK, ...STORAGE, ...UPDATES]

/** Prompts, what the terminal alone says, what would be a fault of ours, and what is put together of words that are filled in. */
const NOT_SHOWN =
  /^(Count from one|Reply with the one word|Providers that were set up in the window|There is no preset|x1 x2 missing|x1 needs x2|The context of x1|It has another format|Its checksum|There is no list|The built-in model's weights file|The journal x1 was changed|The file of pipelines x1 is damaged)/

beforeAll(async () => {
  await loadGerman()
  await i18n.changeLanguage('de')
})
afterAll(() => i18n.changeLanguage('en'))

const holesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).sort()

test.each(PHRASES)('%s keeps what is filled in', (english, german) => {
  expect(holesOf(german)).toEqual(holesOf(english))
  expect(german).not.toBe(english)
})

test('in English a sentence stays as it was said', async () => {
  await i18n.changeLanguage('en')
  expect(told('There is no proxy in between.')).toBe('There is no proxy in between.')
  await i18n.changeLanguage('de')
})

test('what is filled in stays as it is, and several sentences are put into German one by one', () => {
  const silence = 'api.example.com sent nothing for 5 s, the idle limit. Retry, or raise the idle limit.'
  const german =
    'api.example.com schickte 5 s lang nichts, die Grenze für die Stille. Versuchen Sie es noch einmal, oder setzen Sie die Grenze für die Stille höher.'
  expect(told(silence)).toBe(german)
  expect(told(`${silence} (Tried 3 times.)`)).toBe(`${german} (3-mal versucht.)`)
  expect(told(`${silence} What arrived is kept.`)).toBe(`${german} Was ankam, bleibt.`)
  expect(told('a.example does not accept the key: “No”. Check the key that is set for it. What arrived is kept.')).toBe(
    'a.example nimmt den Schlüssel nicht an: “No”. Prüfen Sie den Schlüssel, der dafür eingestellt ist. Was ankam, bleibt.'
  )
  expect(told('Stop closed the connection after 12 ms. 3 chunks that came later were dropped.')).toBe(
    'Das Anhalten schloss die Verbindung nach 12 ms. 3 Stücke, die später kamen, wurden verworfen.'
  )
})

test('what is put together of words is put into German with them', () => {
  expect(told('Azure OpenAI needs A_KEY, AN_ENDPOINT and A_NAME. Set them in the environment and start again.')).toBe(
    'Azure OpenAI braucht A_KEY, AN_ENDPOINT und A_NAME. Setzen Sie sie in der Umgebung und starten Sie noch einmal.'
  )
  const trouble =
    'The disk that holds /runs is full, so runs go on in memory and can be exported until you quit. Free some space, and they are saved.'
  expect(told(trouble)).toBe(
    'Die Platte mit /runs ist voll, daher laufen Läufe im Arbeitsspeicher weiter und lassen sich bis zum Beenden exportieren. Machen Sie Platz, dann werden sie gesichert.'
  )
})

test('the sentence with more words of its own is taken for what it is', () => {
  const translate = createTranslator([
    ['{name} answers.', '{name} antwortet.'],
    ['Nobody answers.', 'Niemand antwortet.'],
    ['{name} never answers.', '{name} antwortet nie.']
  ])
  expect(['It never answers.', 'Nobody answers.', 'It answers.', 'Else'].map(translate)).toEqual([
    'It antwortet nie.',
    'Niemand antwortet.',
    'It antwortet.',
    'Else'
  ])
})

test.each([
  'enter the key of “My server” in its settings.',
  'set OPENAI_API_KEY to its key and OPENAI_BASE_URL to https://llm.example.com/v1, and start again.',
  'OPENAI_API_KEY goes only to the server that OPENAI_BASE_URL names. If the key belongs there, set OPENAI_BASE_URL to https://llm.example.com/v1.'
])('a server that asks for a key does so in German, with the way to one: %s', (advice) => {
  const german = told(createKeylessFault('https://llm.example.com/v1', advice).message)
  expect(german).toMatch(/^llm\.example\.com verlangt einen Schlüssel, und es kam keiner: /)
  expect(german).not.toMatch(/\b(the|and|enter|set|goes|its)\b/)
})

describe.each(RUN_ERROR_CODES)('a run that fails with %s', (code) => {
  const known: FaultFacts = { code, host: 'llm.example.com', modelName: 'gpt-4o' }
  const variants: FaultFacts[] = [
    known,
    { ...known, host: null },
    { ...known, status: 503, retryAfterMs: 2_000, words: 'Do this. Then that', technicalCode: 'ECONNREFUSED' },
    { ...known, technicalCode: 'ERR_UNSAFE_PORT', isBeforeHeaders: true }
  ]
  test.each(variants)('says so in German, with the words of the provider as they were', (facts) => {
    const english = describeFault(facts)
    const german = told(english)
    expect(german).not.toBe(english)
    expect(german).not.toMatch(/\b(the|and|retry|answered|Check|with|What)\b/)
    if (english.includes('Do this')) expect(german).toContain('“Do this. Then that”')
  })
})

/** Every sentence that is written in these folders, with `x1`, `x2` … in place of what is filled in. */
function sentencesIn(folder: string): string[] {
  const files = readdirSync(join(MAIN, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const found: string[] = []
      const { program } = parseSync(file, readFileSync(join(MAIN, folder, file), 'utf8'))
      new Visitor({
        Literal: ({ value }) => {
          if (typeof value === 'string') found.push(value)
        },
        TemplateLiteral: ({ quasis }) => {
          found.push(
            quasis.map(({ value }, place) => value.cooked + (quasis[place + 1] ? `x${place + 1}` : '')).join('')
          )
        }
      }).visit(program)
      return found
    })
    .filter((text) => /^(?:\p{Lu}|x1 ).*\s.*[.]$/u.test(text) && !NOT_SHOWN.test(text))
}

test.each(['profiles', 'network', 'connections', 'updates', 'models', 'history', 'pipelines'])(
  'no sentence of main/%s is left in English',
  (folder) => {
    const sentences = sentencesIn(folder)
    expect(sentences.length).toBeGreaterThan(3)
    expect(sentences.filter((sentence) => told(sentence) === sentence)).toEqual([])
  }
)
