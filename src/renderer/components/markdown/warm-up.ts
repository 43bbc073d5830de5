import { completeTail } from './complete-tail'
import { lexMarkdown } from './lex-markdown'
import { blockNode } from './to-nodes'

const SAMPLE =
  '# a\n\nb **c** *d* `e` [f](https://g.org) ![h](i)\n\n- j\n  - k\n- [ ] l\n\n1. m\n\n> n\n\n| o | p |\n|---|---|\n| q | r |\n\n```s\nt\n```\n\nu'
/** Often enough for the engine to look twice at the code. */
const ROUNDS = 20

let isWarm = false

/** Reads a little Markdown while nobody waits: the first reading costs a frame or two, the later ones next to nothing. */
export function warmUp(): void {
  if (isWarm) return
  isWarm = true
  requestIdleCallback(() => {
    for (let round = 0; round < ROUNDS; round += 1) lexMarkdown(completeTail(SAMPLE)).map(blockNode)
  })
}
