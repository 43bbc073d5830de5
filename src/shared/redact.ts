/** What stands where something was taken out. */
export const REDACTED = '[redacted]'

/** Words do not mix digits (or the stars with which providers hide part of a key) with letters. */
const redactUnlessWord = (match: string) => (/[\d*]/.test(match) && /[a-z]/i.test(match) ? REDACTED : match)

/**
 * What looks like a key, and what is left of it. Each takes time in proportion to the text, which may be hostile, and
 * leaves its own result alone, so that redacting twice changes nothing.
 */
const PATTERNS: readonly [RegExp, string | ((match: string) => string)][] = [
  // user:password in a URL
  [/(:\/\/)[^\s/?#]+@/g, `$1${REDACTED}@`],
  [/\b(Bearer|Basic)\s+(?!\[redacted\])[^\s"',;]+/gi, `$1 ${REDACTED}`],
  // a name that says what follows: api-key=..., "apiKey": "...", X-Api-Key: ...
  [
    /\b((?:x-)?api[-_ ]?key|authorization|access[-_]?token|client[-_]?secret|password|secret)(["']?\s{0,3}[:=]\s{0,3}["']?)(?!\[redacted\]|(?:Bearer|Basic)\s)[^\s"',;&}]+/gi,
    `$1$2${REDACTED}`
  ],
  // keys by their prefix: OpenAI's and others'
  [/\b(?:sk|pk|rk|gsk|xai|hf|sess)[-_][\w*.-]{4,}[\w*]/g, redactUnlessWord],
  [/\bAIza[\w-]{20,}/g, REDACTED],
  // JSON Web Tokens
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, REDACTED],
  // bare keys, as Azure has them: 32 hexadecimal digits, or 84 letters and digits
  [/\b[0-9a-f]{32,}\b/gi, redactUnlessWord],
  [/\b\w{40,}\b/g, redactUnlessWord]
]

/** The shortest secret that is looked for by its exact text: shorter ones would take ordinary words out. */
const SHORTEST_SECRET = 4

/**
 * What the documents of servers that look at no key say to enter where a client wants one. They are ordinary words: to take
 * them out would take a person's own words out, of what is exported and of what is kept over a restart.
 */
const NO_SECRETS: ReadonlySet<string> = new Set(
  'ollama lm-studio lmstudio llama.cpp llamacpp vllm localai none null empty dummy fake local test unused not-needed no-key'.split(
    ' '
  )
)

/** From so long on a secret is known by its first or last characters: providers quote it half hidden, and quotes are cut. */
const SHORTEST_WITH_ENDS = 20
const END_LENGTH = 8

/**
 * Takes everything out of a text that is or looks like a key: the given secrets (also as they stand in a URL, and what is
 * left of them where they were cut or half hidden), bearer tokens, values of names such as `api-key`, and the shapes that providers give their keys.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  let redacted = text
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET || NO_SECRETS.has(secret.toLowerCase())) continue
    for (const written of new Set([secret, encodeURIComponent(secret)])) {
      redacted = redactEnds(redacted.replaceAll(written, REDACTED), written)
    }
  }
  for (const [pattern, replacement] of PATTERNS) {
    redacted =
      typeof replacement === 'string' ? redacted.replace(pattern, replacement) : redacted.replace(pattern, replacement)
  }
  return redacted
}

/** Takes out whatever begins as the secret does, up to where it ends, and the secret's end where nothing else is left. */
function redactEnds(text: string, secret: string): string {
  if (secret.length < SHORTEST_WITH_ENDS) return text
  const beginning = secret.slice(0, END_LENGTH)
  const [before = '', ...pieces] = text.split(beginning)
  const rest = pieces.map((piece) => {
    const [hidden = ''] = /^[^\s"',;<>&]*/.exec(piece) ?? []
    return redactUnlessWord(beginning + hidden) + piece.slice(hidden.length)
  })
  return [before, ...rest].join('').replaceAll(secret.slice(-END_LENGTH), redactUnlessWord)
}

/** A redaction that keeps the secrets to itself. */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  return (text) => redact(text, secrets)
}
