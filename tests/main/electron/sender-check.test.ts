import { expect, test } from 'vitest'
import { createSenderCheck } from '../../../src/main/electron/sender-check'

const ORIGIN = 'streamscope://app'
const mainFrame = { origin: ORIGIN }
const contents = { mainFrame }
const isTrusted = createSenderCheck(() => contents, ORIGIN)

test("the window's main frame on our origin is trusted", () => {
  expect(isTrusted({ sender: contents, senderFrame: mainFrame })).toBe(true)
})

test.each([
  ['a frame of our own origin', contents, { origin: ORIGIN }],
  ['a frame that has gone', contents, null],
  ['the main frame of other web contents', { mainFrame }, mainFrame]
])('%s is refused', (_name, sender, senderFrame) => {
  expect(isTrusted({ sender, senderFrame })).toBe(false)
})

test.each(['https://app', 'streamscope://app.example.com', 'null', '', 'file://'])(
  'the origin %j is refused',
  (origin) => {
    const foreign = { origin }
    const shown = { mainFrame: foreign }
    expect(createSenderCheck(() => shown, ORIGIN)({ sender: shown, senderFrame: foreign })).toBe(false)
  }
)

test('nobody is trusted while there is no window', () => {
  expect(createSenderCheck(() => null, ORIGIN)({ sender: contents, senderFrame: mainFrame })).toBe(false)
})
