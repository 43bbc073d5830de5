import '../../../src/renderer/styles/tokens.css'
import '../../../src/renderer/styles/base.css'
import './page.css'
import { createElements } from './elements'
import { createFloor } from './floor'
import { createOurs } from './ours'
import { sampleTokens } from './sample-text'
import type { CreateVariant, Variant } from './variant'
import { type Watched, watchPage } from './watch'

/** As often as main sends. */
const MESSAGE_MS = 8

const VARIANTS: Record<string, CreateVariant> = {
  floor: createFloor,
  'ready-made elements': createElements,
  plain: createOurs('plain'),
  Markdown: createOurs('markdown')
}

/** What others would pick is loaded for them alone: their code would count as ours in the heap. */
async function creatorOf(name: string): Promise<CreateVariant> {
  const create = VARIANTS[name] ?? (await import('./peers')).PEERS[name]
  if (!create) throw new Error(`There is no variant ${name}.`)
  return create
}

interface Task {
  variant: string
  perSecond: number
  /** How many tokens are on the page before. */
  shown: number
}

declare global {
  function prepare(task: Task): Promise<void>
  /** Streams on until so many tokens have come, beside those that were on the page before. */
  function measure(until: number): Promise<Watched>
}

let task: Task
let variant: Variant
let streamed = 0
const root = document.getElementById('root') as HTMLElement
const afterFrames = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame)
}

globalThis.prepare = async (given) => {
  task = given
  variant = (await creatorOf(task.variant))(root)
  await afterFrames(30)
  if (task.shown > 0) variant.push(sampleTokens(task.shown))
  do await afterFrames(30)
  while (!variant.isWhole())
}

globalThis.measure = async (until) => {
  const tokens = sampleTokens(task.shown + until).slice(task.shown + streamed)
  streamed = until
  const watch = watchPage(root)
  const push = (some: readonly string[]) => {
    watch.pushed()
    variant.push(some)
  }
  await (variant.isPerToken ? sendEach(tokens, push) : sendGathered(tokens, push))
  await afterFrames(3)
  if (variant.isWhatItSays?.() === false) throw new Error(`The page does not show ${task.variant}.`)
  return watch.stop()
}

type Push = (tokens: readonly string[]) => void

function sendGathered(tokens: readonly string[], push: Push): Promise<void> {
  const startedAt = performance.now()
  let sent = 0
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(tokens.length, Math.ceil(((performance.now() - startedAt) / 1000) * task.perSecond))
      if (due > sent) {
        push(tokens.slice(sent, due))
        sent = due
      }
      if (sent < tokens.length) return
      clearInterval(timer)
      resolve()
    }, MESSAGE_MS)
  })
}

/** Paced from beside the page: a timer in it would bring several at once, which React joins. */
function sendEach(tokens: readonly string[], push: Push): Promise<void> {
  const pace = new Worker(new URL('./token-pace.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    pace.onmessage = ({ data }: MessageEvent<number>) => {
      push(tokens.slice(data, data + 1))
      if (data < tokens.length - 1) return
      pace.terminate()
      resolve()
    }
    pace.postMessage({ count: tokens.length, perSecond: task.perSecond })
  })
}
