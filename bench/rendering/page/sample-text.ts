/** As long as a token is on average in English prose and code. */
const TOKEN_LENGTH = 4

/** One block each. */
export const SAMPLE_PARTS = [
  '## Where a token waits\n\n',
  'A stream is only as quick as its **slowest hop**. Between the socket and the screen a token passes a parser, a callback, a queue and a window, and *each of them* may hold it back: see [the guide](https://example.org/guide) for what `backpressure` means here.\n\n',
  'Most of the time nothing is held back at all. The model writes a word, the word travels, and a frame later it stands on the page; the reader never learns how many programs it went through. Only when one of them stalls does the order of things become visible.\n\n',
  '- the wire, with its buffers\n- the queue, **bounded** as it is\n- the window, which draws `60` times a second\n\n',
  '```ts\nexport async function* take(queue: Queue): AsyncGenerator<string> {\n  for (;;) {\n    const token = await queue.next()\n    if (token === END) return\n    yield token.text\n  }\n}\n```\n\n',
  'So measure before you change anything. A figure that was taken on a busy machine says little by itself, and a ratio to a floor that was taken beside it says a good deal.\n\n',
  '| Hop | p50 | p99 |\n|:----|----:|----:|\n| wire | 12 ms | 48 ms |\n| queue | 0 ms | 1 ms |\n| window | 8 ms | 17 ms |\n\n',
  '1. Run it once to warm up.\n2. Run it *five times*, the others in between.\n3. Take the median.\n\n',
  '> What cannot be seen cannot be mended, and what is guessed at is mended twice.\n\n'
]

/** That many tokens of a reply as models write them: prose mostly, with lists, code and tables in it. */
export function sampleTokens(count: number): string[] {
  const length = count * TOKEN_LENGTH
  let text = ''
  for (let part = 0; text.length < length; part += 1) text += SAMPLE_PARTS[part % SAMPLE_PARTS.length]
  return Array.from({ length: count }, (_, token) => text.slice(token * TOKEN_LENGTH, (token + 1) * TOKEN_LENGTH))
}
