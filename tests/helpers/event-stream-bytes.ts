/** How a server may write an event stream; every choice is legal. */
export interface EventStreamStyle {
  lineEnding?: '\n' | '\r\n' | '\r'
  /** Begin with a byte order mark. */
  byteOrderMark?: boolean
  /** A comment line before each event, as servers send to keep a connection alive. */
  comment?: string
  /** Write each event's JSON indented, one `data:` line per line of it. */
  multiLine?: boolean
  /** `data:{}` instead of `data: {}`. */
  noSpace?: boolean
  /** Whether `data: [DONE]` ends it. Default: it does. */
  done?: boolean
}

/** The bytes of an event stream that carries the payloads: objects as JSON, strings as they are. */
export function encodeEventStream(payloads: readonly unknown[], style: EventStreamStyle = {}): Uint8Array {
  const { lineEnding = '\n', done = true } = style
  const written = payloads.map((payload) => encodeEvent(payload, style)).join('')
  const marker = done ? `data: [DONE]${lineEnding}${lineEnding}` : ''
  return new TextEncoder().encode(`${style.byteOrderMark ? '\uFEFF' : ''}${written}${marker}`)
}

/** One event's text, comment before it. */
export function encodeEvent(payload: unknown, style: EventStreamStyle = {}): string {
  const { lineEnding = '\n', comment, multiLine = false, noSpace = false } = style
  const json = typeof payload === 'string' ? payload : JSON.stringify(payload, null, multiLine ? 1 : undefined)
  const field = noSpace ? 'data:' : 'data: '
  const lines = json.split('\n').map((line) => `${field}${line}${lineEnding}`)
  return `${comment === undefined ? '' : `: ${comment}${lineEnding}${lineEnding}`}${lines.join('')}${lineEnding}`
}

/** Cuts bytes at the given positions, in any order; positions outside and repeated ones cut nothing. */
export function cutAt(bytes: Uint8Array, positions: readonly number[]): Uint8Array[] {
  const inside = [...new Set(positions)].filter((position) => position > 0 && position < bytes.length)
  const borders = [0, ...inside.sort((left, right) => left - right), bytes.length]
  return borders.slice(1).map((end, index) => bytes.subarray(borders[index], end))
}
