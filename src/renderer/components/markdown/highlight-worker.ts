import type { HighlightAnswer, HighlightRequest } from './code-kinds'
import { highlightCode } from './highlight-code'

/** Colours code away from the window's thread, which has a stream to show. */
self.onmessage = ({ data: { id, language, code } }: MessageEvent<HighlightRequest>) => {
  const answer: HighlightAnswer = { id, stretches: highlightCode(language, code) }
  self.postMessage(answer)
}
