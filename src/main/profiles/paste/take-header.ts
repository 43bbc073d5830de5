import { isSecretHeader } from '../review-headers'
import { type Found, takeKey } from './found'

/** What every client writes by itself, and what browsers add when a command is copied from them. */
const USUAL =
  /^(accept|accept-.*|content-type|content-length|user-agent|host|connection|origin|referer|cache-control|pragma|priority|dnt|te|sec-.*|x-stainless-.*)$/i

/** Takes `Name: value`: the key, OpenAI's own headers, or one to be sent along. */
export function takeHeader(found: Found, line: string): void {
  const [, name = '', value = ''] = /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/s.exec(line) ?? []
  if (name === '' || USUAL.test(name)) return
  const lowerCase = name.toLowerCase()
  if (lowerCase === 'authorization') takeAuthorization(found, value)
  else if (lowerCase === 'api-key') takeKey(found, value)
  else if (lowerCase === 'openai-organization') found.organization = value
  else if (lowerCase === 'openai-project') found.project = value
  else if (isSecretHeader({ name, value })) takeSecret(found, name, value)
  else found.headers.push({ name, value })
}

/** The first is the key, under a name of its own, unless there is one already. */
function takeSecret(found: Found, name: string, value: string): void {
  const isKey = found.key === undefined && /key|token|auth/i.test(name)
  if (isKey) takeKey(found, value.replace(/^Bearer\s+/i, ''))
  if (isKey && found.key !== undefined) {
    found.keyHeader = name
    return
  }
  found.secrets.push(value)
  found.notes.push(`The header ${name} was left out: it looks like a secret.`)
}

function takeAuthorization(found: Found, value: string): void {
  const bearer = /^Bearer\s+(.*)$/is.exec(value)?.[1]
  if (bearer !== undefined) takeKey(found, bearer)
  else {
    found.secrets.push(value, ...value.split(/\s+/).slice(1))
    found.notes.push('The header Authorization was left out: it carries something else than a key.')
  }
}
