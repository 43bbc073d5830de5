import { type ParseEntry, parse } from 'shell-quote'
import { z } from 'zod'
import { type Found, findNothing, takeKey } from './found'
import { takeHeader } from './take-header'

/** Whether a text is or holds a curl command. */
export function isCurl(text: string): boolean {
  return /(^|[\s;&|(])curl(\.exe)?\s/.test(text)
}

/** Options of curl that take a value which says nothing here; their value must not be taken for the address. */
const OPTIONS_WITH_VALUE = new Set(
  `-o --output -A --user-agent -e --referer -m --max-time --connect-timeout -w --write-out -F --form -T --upload-file -c
  --cookie-jar -E --cert --key --cacert --capath --retry --resolve --interface -K --config -D --dump-header -r --range
  -y -Y -z -t -Q -P -C --limit-rate --max-redirs --proto --tlsv1 --ciphers -X --request`.split(/\s+/)
)

const DATA = new Set(['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--data-urlencode', '--json'])

/** Reads a curl command as a shell would, also one copied from a browser, and on several lines. */
export function parseCurl(text: string): Found {
  const found = findNothing()
  const words = splitWords(text)
  const start = words.findIndex((word) => /(^|\/)curl(\.exe)?$/.test(word))
  for (let index = start + 1; index < words.length; index += 1) {
    const { option, value, used } = readOption(words, index)
    index += used
    takeOption(found, option, value)
  }
  return found
}

/** Lines that go on, in a POSIX shell, in cmd and in PowerShell, become one. */
function splitWords(text: string): string[] {
  const line = text
    .replace(/[\\^`][ \t]*\r?\n/g, ' ')
    .replace(
      /\$'((?:[^'\\]|\\.)*)'/g,
      (_all, inner: string) => `'${inner.replaceAll("\\'", "'\\''").replace(/\\n/g, '\n')}'`
    )
  const words: string[] = []
  // A variable stays a name.
  for (const entry of parse(withoutBrokenVariables(line), (name) => `$${name}`)) {
    const word = wordOf(entry)
    // What follows the command is another one.
    if (word === null && words.some((earlier) => earlier === 'curl')) break
    if (word !== null) words.push(word)
  }
  return words
}

/** A brace that is never closed, or holds no name, is an error to a shell. */
function withoutBrokenVariables(line: string): string {
  return line.replace(/(?<!\$)\$+\{(?!\w+\})/g, '{')
}

/** An address without quotes looks like a pattern to a shell. */
function wordOf(entry: ParseEntry): string | null {
  if (typeof entry === 'string') return entry
  return 'pattern' in entry ? entry.pattern : null
}

/** One option and its value, which may be joined to it: `-H x`, `-Hx`, `--header x`, `--header=x`. */
function readOption(words: readonly string[], index: number): { option: string; value: string; used: number } {
  const word = words[index] ?? ''
  const next = words[index + 1] ?? ''
  const long = /^(--[\w.-]+)=(.*)$/s.exec(word)
  if (long) return { option: long[1] ?? '', value: long[2] ?? '', used: 0 }
  const short = /^(-[HduxbA])(.+)$/s.exec(word)
  if (short) return { option: short[1] ?? '', value: short[2] ?? '', used: 0 }
  if (!word.startsWith('-')) return { option: '--url', value: word, used: 0 }
  return takesValue(word) ? { option: word, value: next, used: 1 } : { option: word, value: '', used: 0 }
}

function takesValue(option: string): boolean {
  const known = ['-H', '--header', '-x', '--proxy', '--url', ...LEFT_OUT]
  return known.includes(option) || option === '--oauth2-bearer' || DATA.has(option) || OPTIONS_WITH_VALUE.has(option)
}

const LEFT_OUT = ['-u', '--user', '-U', '--proxy-user', '-b', '--cookie']

function takeOption(found: Found, option: string, value: string): void {
  if (option === '--url') found.address ??= value
  else if (option === '-H' || option === '--header') takeHeader(found, value)
  else if (option === '--oauth2-bearer') takeKey(found, value)
  else if (option === '-x' || option === '--proxy') found.proxy = value
  else if (DATA.has(option)) takeBody(found, value)
  else if (LEFT_OUT.includes(option)) {
    found.secrets.push(value, value.slice(value.indexOf(':') + 1))
    found.notes.push(`What followed ${option} (a password or a cookie) was left out.`)
  } else if (option === '-k' || option === '--insecure') {
    found.notes.push(`${option} was left out: certificates are always checked.`)
  }
}

const bodySchema = z.object({ model: z.string().optional() })

function takeBody(found: Found, text: string): void {
  try {
    const { model } = bodySchema.parse(JSON.parse(text))
    if (model !== undefined) found.model = model
  } catch {
    // A body in a file, or in a form of its own: the address and the headers are enough.
  }
}
