import type { PastedProfile } from '../../../shared/profile'
import { finishPaste } from './finish-paste'
import { type Found, findNothing, takeKey } from './found'
import { parseCode } from './parse-code'
import { isCurl, parseCurl } from './parse-curl'
import { isEnv, parseEnv } from './parse-env'

/** What was made of a pasted text. The key is for the credential store alone, and in none of the other fields. */
export interface ParsedPaste extends Omit<PastedProfile, 'hasKey' | 'keyTicket'> {
  key: string | null
}

/** Presets by the way their keys begin. OpenAI's `sk-` alone says nothing: others begin theirs so too. */
const KEY_PREFIXES: readonly [RegExp, string][] = [
  [/^sk-or-/, 'openrouter'],
  [/^gsk_/, 'groq'],
  [/^sk-(proj|svcacct|admin)-/, 'openai']
]

/** Takes a text for what it is: a curl command, variables, a constructor, an address, a key. Knows no other source. */
export function parsePasted(text: string): ParsedPaste {
  const trimmed = text.trim()
  if (trimmed === '') return finishPaste('unknown', findNothing())
  if (isCurl(trimmed)) return finishPaste('curl', parseCurl(trimmed))
  if (isEnv(trimmed)) return finishPaste('env', parseEnv(trimmed))
  if (/^\S+$/.test(trimmed)) return parseWord(trimmed.replace(/^(["'`])(.*)\1$/, '$2'))
  const code = parseCode(trimmed)
  return code ? finishPaste('code', code) : finishPaste('unknown', findNothing())
}

function parseWord(word: string): ParsedPaste {
  const code = /[=:{(]\s*["'`]/.test(word) ? parseCode(word) : null
  if (code) return finishPaste('code', code)
  if (/^https?:\/\//i.test(word) || /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(word) || /^localhost\b/.test(word)) {
    return finishPaste('url', { ...findNothing(), address: word })
  }
  return looksLikeKey(word) ? finishPaste('key', findKey(word)) : finishPaste('unknown', findNothing())
}

/** Letters and digits, long, and nothing that belongs to another kind of text. */
function looksLikeKey(word: string): boolean {
  return /^[\w.~+/=-]{16,}$/.test(word) && /\d/.test(word) && /[a-z]/i.test(word)
}

function findKey(word: string): Found {
  const found = findNothing()
  takeKey(found, word)
  if (/^sk-ant-/.test(word))
    found.notes.push('This looks like a key of Anthropic, whose own protocol is not spoken here.')
  const presetId = KEY_PREFIXES.find(([prefix]) => prefix.test(word))?.[1]
  if (presetId) found.presetId = presetId
  return found
}
