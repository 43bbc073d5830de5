import { redact } from '../../shared/redact'

const EXCERPT_LENGTH = 160

/** The beginning of a page or a JSON answer, on one line, without mark-up and without anything that looks like a key. */
export function excerptOf(body: string): string {
  const text = redact(body)
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text
}
