/** A form in which a secret may have got somewhere. */
export interface SecretTrace {
  form: string
  /** As the bytes stand in a text that is read as Latin-1. */
  text: string
}

const END_LENGTH = 8

/** The forms that are looked for: the secret itself, as encodings have it, turned round, and its ends. */
export function tracesOf(secret: string): readonly SecretTrace[] {
  const turned = [...secret].reverse().join('')
  const forms: Record<string, string> = {
    'as it is': secret,
    'in UTF-16': Buffer.from(secret, 'utf16le').toString('latin1'),
    'in hexadecimal': Buffer.from(secret).toString('hex'),
    'URL-encoded': encodeURIComponent(secret),
    'as in JSON': JSON.stringify(secret).slice(1, -1),
    'turned round': turned,
    'its beginning': secret.slice(0, END_LENGTH),
    'its end': secret.slice(-END_LENGTH),
    'its beginning, turned round': turned.slice(-END_LENGTH),
    'its end, turned round': turned.slice(0, END_LENGTH)
  }
  for (const before of [0, 1, 2]) forms[`in base64, ${before} bytes into a text`] = inBase64(secret, before)
  return Object.entries(forms).map(([form, text]) => ({ form, text }))
}

/** The first form in which a text has the secret, null where it has it in none. */
export function findTrace(text: string | Uint8Array, traces: readonly SecretTrace[]): string | null {
  const read = typeof text === 'string' ? text : Buffer.from(text).toString('latin1')
  return traces.find((trace) => read.includes(trace.text))?.form ?? null
}

/** What base64 makes of a secret within a text, whatever stands before it and after it. */
function inBase64(secret: string, before: number): string {
  const encoded = Buffer.from('-'.repeat(before) + secret).toString('base64')
  const isMixed = before > 0 ? 4 : 0
  return encoded.replace(/=+$/, '').slice(isMixed, -2)
}
