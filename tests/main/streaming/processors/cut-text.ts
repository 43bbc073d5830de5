import fc from 'fast-check'
import type { Processor } from '../../../../src/main/streaming/processors/processor'
import { processTexts } from './process-text'

export interface CutText {
  text: string
  /** The same text, cut at any places, also within a character; a piece may be empty. */
  tokens: string[]
}

/** Texts of the given parts, with some of any characters, and a way to cut each. */
export function cutTextOf(parts: readonly string[]): fc.Arbitrary<CutText> {
  const part = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...parts) },
    fc.string({ unit: 'binary', maxLength: 3 })
  )
  return fc
    .array(part)
    .map((chosen) => chosen.join(''))
    .chain((text) =>
      fc.array(fc.nat({ max: text.length })).map((positions) => ({ text, tokens: cut(text, positions) }))
    )
}

function cut(text: string, positions: readonly number[]): string[] {
  const borders = [0, ...positions.toSorted((a, b) => a - b), text.length]
  return borders.slice(1).map((end, index) => text.slice(borders[index], end))
}

/** What a text becomes in one token. */
export async function processWhole(processor: Processor, text: string): Promise<string> {
  return (await processTexts(processor, [text])).join('')
}
