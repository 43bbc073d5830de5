import type { CodeStretch, HighlightAnswer, HighlightRequest } from './code-kinds'

/** Longer code stays plain: nobody reads it by its colours. */
const LONGEST_CODE = 200_000

/** Colours code that is whole; what it cannot colour stays as it is. */
export interface Highlighter {
  highlight(language: string, code: string, apply: (stretches: readonly CodeStretch[]) => void): void
}

/** A highlighter in a worker, which is started with the first code. */
export function createHighlighter(): Highlighter {
  const waiting = new Map<number, (stretches: readonly CodeStretch[]) => void>()
  let worker: Worker | null = null
  let lastId = 0

  function start(): Worker {
    const started = new Worker(new URL('./highlight-worker.ts', import.meta.url), { type: 'module' })
    started.onmessage = ({ data: { id, stretches } }: MessageEvent<HighlightAnswer>) => {
      const apply = waiting.get(id)
      waiting.delete(id)
      if (stretches) apply?.(stretches)
    }
    return started
  }

  return {
    highlight(language, code, apply) {
      if (language === '' || code.length > LONGEST_CODE) return
      worker ??= start()
      lastId += 1
      waiting.set(lastId, apply)
      const request: HighlightRequest = { id: lastId, language, code }
      worker.postMessage(request)
    }
  }
}
