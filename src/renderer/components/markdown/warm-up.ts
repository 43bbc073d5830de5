import { MarkdownWriter } from './markdown-writer'

const SAMPLE = `# a\n\nb **c** *d* \`e\` [f](https://g.org) ![h](i) and the rest of a paragraph, which is what most of it is.\n
- j\n  - k\n- [ ] l **m**\n\n1. n\n2. o\n\n> p\n\n| q | r |\n|---|---|\n| s | t |\n\n\`\`\`u\nv\nw\n\`\`\`\n\nx y z. `
/** As a frame brings it at a good speed. */
const PIECE_LENGTH = 40
/** Often enough for the engine to have made the code fast; a tenth of a second of idle time in all. */
const ROUNDS = 60
/** What one round needs at first, in milliseconds: less idle time than that is left to others. */
const ROUND_MS = 5

const nowhere = { showTail() {}, extendCode() {}, finish() {}, replaceFinished() {}, clear() {} }
let roundsLeft = ROUNDS

/**
 * Reads a little Markdown while nobody waits. The first readings take three times as long as the later ones, and would
 * cost the first seconds of a quick stream their frames.
 */
export function warmUp(): void {
  if (roundsLeft > 0) requestIdleCallback(readWhileIdle)
}

function readWhileIdle(idle: IdleDeadline): void {
  while (roundsLeft > 0 && idle.timeRemaining() > ROUND_MS) {
    roundsLeft -= 1
    const writer = new MarkdownWriter(nowhere)
    for (let at = 0; at < SAMPLE.length; at += PIECE_LENGTH) writer.append(SAMPLE.slice(at, at + PIECE_LENGTH))
    writer.finish()
  }
  warmUp()
}
