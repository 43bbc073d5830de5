import { expect, test } from 'vitest'
import { de } from '../../../src/renderer/messages/de'
import { en } from '../../../src/renderer/messages/en'
import { flatten } from './flatten'

const english = flatten(en)
const german = flatten(de)

/** Names, units and words that German has taken over as they are. */
const THE_SAME_IN_GERMAN =
  /^(Streamscope|System|Code|Callbacks?|Token|Prompt|Name|Text|Status|JSON|CSV|Markdown|Pipelines?|Alt|Esc|Tab|Proxy|TLS|Seed|optional)?$/

/** What is left of a message for its readers: without what is filled in, and without signs. */
function wordsOf(message: string): string {
  return message
    .replace(/\{\{.*?\}\}/g, '')
    .replace(/[^\p{Letter}\s]/gu, '')
    .trim()
}

function placeholdersOf(message: string): string[] {
  return [...message.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name).sort()
}

test('German has the messages of English, and no other', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
})

test.each([...english])('%s is translated, with everything that is filled in', (key, message) => {
  const translated = german.get(key) ?? ''
  expect(placeholdersOf(translated)).toEqual(placeholdersOf(message))
  expect(translated).not.toBe('')
  if (!THE_SAME_IN_GERMAN.test(wordsOf(message))) expect(translated).not.toBe(message)
})

test('the names that tests and assistive technology rely on hold in English', () => {
  expect(en.app.places).toEqual({
    examples: 'Examples',
    workbench: 'Workbench',
    history: 'History',
    settings: 'Settings'
  })
  const { story, uppercase, runBoth } = en.examples
  expect([story.run, uppercase.run, runBoth, en.run.stop]).toEqual(['Run story', 'Run uppercase', 'Run both', 'Stop'])
  expect([story.title, uppercase.title]).toEqual(['Story', 'Uppercase'])
  for (const [status, word] of Object.entries(en.run.status)) expect(word).toBe(status)
  expect(Object.keys(en.run.status)).toHaveLength(7)
})
