import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ThinkTags } from '../../../src/main/models/think-tags'

/** What comes of a text that arrives in pieces. */
function read(pieces: readonly string[]) {
  const tags = new ThinkTags()
  const parts = [...pieces.map((piece) => tags.take(piece)), tags.flush()]
  return { reasoning: parts.map((part) => part.reasoning).join(''), text: parts.map((part) => part.text).join('') }
}

it.each([
  ['<think>Hm.</think>\n\nYes.', 'Hm.', 'Yes.'],
  ['\n <think>\nHm.\n</think>Yes.', '\nHm.\n', 'Yes.'],
  ['<think></think>Yes.', '', 'Yes.'],
  ['<think>Hm', 'Hm', ''],
  ['<think>Hm</thin', 'Hm</thin', ''],
  ['Yes. <think>no</think>', '', 'Yes. <think>no</think>'],
  ['<thinking>aloud', '', '<thinking>aloud'],
  ['<thin', '', '<thin'],
  ['  ', '', '  '],
  ['<think>a</think>b<think>c</think>', 'a', 'b<think>c</think>'],
  ['', '', '']
])('%j is reasoning %j and text %j', (whole, reasoning, text) => {
  expect(read([whole])).toEqual({ reasoning, text })
})

it('comes out the same however it is cut', () => {
  const piece = fc.constantFrom('<think>', '</think>', '<', '/', 'think', '>', ' ', '\n', 'a', '🐢', '</', 'nk>')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat({ max: 60 }), { maxLength: 8 }), (pieces, cuts) => {
      const whole = pieces.join('')
      const borders = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length]
      expect(read(borders.slice(1).map((end, index) => whole.slice(borders[index], end)))).toEqual(read([whole]))
    }),
    { numRuns: 2000 }
  )
})
