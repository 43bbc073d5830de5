import { WIRE_MARKS } from '../../../shared/trace'

const CARRIED = ['text', 'reasoning', 'toolCall', 'finish', 'usage', 'done', 'error'] as const
export type WireMeaning = (typeof CARRIED)[number] | 'alive' | 'empty' | 'dropped'

/** What LangChain's callbacks had of an event. */
export function meaningsOf(marks: number): readonly WireMeaning[] {
  const carried = CARRIED.filter((name) => marks & WIRE_MARKS[name])
  if (carried.length > 0) return carried
  if (!(marks & WIRE_MARKS.event)) return ['alive']
  return [marks & WIRE_MARKS.callback ? 'empty' : 'dropped']
}

/** What is in one choice's delta that a callback is made of. */
const READ_OF_DELTA = ['role', 'content', 'reasoning_content', 'reasoning', 'tool_calls', 'function_call', 'audio']
const READ_OF_CHOICE = ['index', 'delta', 'finish_reason']
/** The envelope, which is the same for every event of a stream. */
const READ_OF_CHUNK = [
  'id',
  'object',
  'created',
  'model',
  'system_fingerprint',
  'service_tier',
  'choices',
  'usage',
  'error'
]

/** The fields of an event with something in them that no callback carries; none where it cannot be read. */
export function lostFieldsOf(json: string): string[] {
  const chunk = readJson(json)
  if (!isObject(chunk)) return []
  const choices = Array.isArray(chunk['choices']) ? chunk['choices'] : []
  const [first] = choices
  const further = choices.slice(1).map((_, index) => `choices[${index + 1}]`)
  return [
    ...namesBeside(chunk, READ_OF_CHUNK, ''),
    ...(isObject(first) ? namesBeside(first, READ_OF_CHOICE, 'choices[0].') : []),
    ...(isObject(first) && isObject(first['delta']) ? namesBeside(first['delta'], READ_OF_DELTA, 'delta.') : []),
    ...further
  ]
}

/** The JSON of an event as it came: what stands behind `data:`, on all its lines. */
export function dataOf(raw: string): string {
  const lines = raw.split(/\r\n|\r|\n/).filter((line) => line.startsWith('data:'))
  return lines.map((line) => line.slice(line[5] === ' ' ? 6 : 5)).join('\n')
}

/** Indented; null where it is no JSON. */
export function indented(json: string): string | null {
  const value = readJson(json)
  return value === undefined ? null : JSON.stringify(value, null, 2)
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function namesBeside(value: Record<string, unknown>, known: readonly string[], prefix: string): string[] {
  const names = Object.keys(value).filter((name) => !known.includes(name) && value[name] !== null)
  return names.map((name) => prefix + name)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
