/** A line of block markers alone: it may become anything, so it waits for what follows it. */
const MARKERS_ONLY = /^[-+*=_#|:~`>.)\s\d]*$/
/** An item that may become a task. */
const TASK_BEGUN = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+\[(?:[ xX](?:\][ \t]*)?)?$/
/** What begins a line whose text stands on its own: a list item, a heading, a quotation. */
const LINE_START = /^[ \t]*(?:>[ \t]?|[-+*][ \t]+|\d{1,9}[.)][ \t]+|#{1,6}[ \t]+)*/
const FENCE = /^[ \t>]*(`{3,}|~{3,})/

/**
 * What is shown of Markdown that has not come to its end: what is open is closed, what may become anything is held back,
 * so that no marker flashes up and no word jumps when its other half comes. For show only: a finished block is read as
 * it is written.
 */
export function completeTail(text: string): string {
  const calm = withoutMarkerLine(text)
  if (endsInFence(calm)) return calm
  const start = inlineStart(calm)
  return calm.slice(0, start) + closeInline(calm.slice(start)) + tableDelimiter(calm)
}

/** The last line, while it consists of markers alone, is not there yet. */
function withoutMarkerLine(text: string): string {
  const start = text.lastIndexOf('\n') + 1
  const line = text.slice(start)
  return MARKERS_ONLY.test(line) || TASK_BEGUN.test(line) ? text.slice(0, start) : text
}

function endsInFence(text: string): boolean {
  let open: string | null = null
  for (const line of text.split('\n')) {
    const fence = FENCE.exec(line)?.[1]
    if (fence === undefined) continue
    if (open === null) open = fence
    else if (fence[0] === open[0] && fence.length >= open.length) open = null
  }
  return open !== null
}

/** Where the run of text begins that has not ended: emphasis does not reach across blocks. */
function inlineStart(text: string): number {
  const lineStart = text.lastIndexOf('\n') + 1
  const line = text.slice(lineStart)
  if (line.startsWith('|')) return lineStart + line.lastIndexOf('|') + 1
  const markers = LINE_START.exec(line)?.[0].length ?? 0
  if (markers > 0 && line.slice(0, markers).trim() !== '') return lineStart + markers
  if (lineStart === 0) return 0
  const before = text.slice(0, lineStart - 1)
  return before.trim() === '' || /\n[ \t]*$/.test(before) || before.endsWith('\n') ? lineStart : paragraphStart(before)
}

function paragraphStart(before: string): number {
  const start = before.lastIndexOf('\n\n') + 2
  const from = start === 1 ? 0 : start
  const markers = LINE_START.exec(before.slice(Math.max(from, before.lastIndexOf('\n') + 1)))?.[0] ?? ''
  return markers.trim() === '' ? from : Math.max(from, before.lastIndexOf('\n') + 1) + markers.length
}

/** A first line that begins as a table is one, with as many columns as it names so far. */
function tableDelimiter(text: string): string {
  const line = text
    .slice(text.lastIndexOf('\n\n') + 1)
    .replace(/^\n/, '')
    .replace(/\n$/, '')
  if (!line.startsWith('|') || line.includes('\n')) return ''
  const columns =
    line
      .replace(/\\\|/g, '')
      .replace(/\|[ \t]*$/, '')
      .split('|').length - 1
  return `${text.endsWith('\n') ? '' : '\n'}|${'-|'.repeat(columns)}`
}

interface Opener {
  marker: string
  at: number
}

/** Closes what is open in a run of text, innermost first. */
function closeInline(text: string): string {
  const open: Opener[] = []
  let at = 0
  while (at < text.length) {
    const character = text[at] ?? ''
    if (character === '\\') at += 2
    else if (character === '`') {
      const run = runAt(text, at)
      const end = findRun(text, run, at + run.length)
      if (end === -1) return closeCode(text, at, run, open)
      at = end + run.length
    } else if (character === '*' || character === '_' || character === '~') {
      const run = runAt(text, at)
      if (at + run.length === text.length) return close(text.slice(0, at), open)
      takeRun(text, at, run, open)
      at += run.length
    } else if (character === '[') {
      if (at + 1 === text.length) return close(text.slice(0, text[at - 1] === '!' ? at - 1 : at), open)
      open.push({ marker: '[', at })
      at += 1
    } else if (character === ']') {
      const end = endOfLink(text, at, open)
      if (end === -1) return close(text.slice(0, at), open)
      at = end
    } else at += 1
  }
  return close(text.endsWith('\\') ? text.slice(0, -1) : text, open)
}

function runAt(text: string, at: number): string {
  let end = at + 1
  while (text[end] === text[at]) end += 1
  return text.slice(at, end)
}

function findRun(text: string, run: string, from: number): number {
  for (let at = text.indexOf(run, from); at !== -1; at = text.indexOf(run, at)) {
    const found = runAt(text, at)
    if (found.length === run.length) return at
    at += found.length
  }
  return -1
}

function closeCode(text: string, at: number, run: string, open: readonly Opener[]): string {
  const code = text.slice(at + run.length)
  const shown = code.replace(/`+$/, '')
  return shown.trim() === '' ? close(text.slice(0, at), open) : close(`${text.slice(0, at)}${run}${shown}${run}`, open)
}

function takeRun(text: string, at: number, run: string, open: Opener[]): void {
  const before = text[at - 1] ?? ' '
  const after = text[at + run.length] ?? ' '
  const isInWord = run[0] === '_' && isWord(before) && isWord(after)
  const opener = open.findLastIndex(({ marker }) => marker === run)
  if (!/\s/.test(before) && opener !== -1) open.splice(opener)
  else if (!/\s/.test(after) && !isInWord && run.length <= (run[0] === '~' ? 2 : 3)) open.push({ marker: run, at })
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** Where a link ends whose words end at `at`; -1 where its address is still coming. */
function endOfLink(text: string, at: number, open: Opener[]): number {
  const bracket = open.findLastIndex(({ marker }) => marker === '[')
  if (bracket === -1) return at + 1
  if (at + 1 === text.length) return -1
  if (text[at + 1] !== '(') {
    open.splice(bracket)
    return at + 1
  }
  const end = text.indexOf(')', at)
  if (end === -1) return -1
  open.splice(bracket)
  return end + 1
}

/** A link whose address is not there yet is its words alone; so is a bracket that may become one. */
function close(text: string, open: readonly Opener[]): string {
  const written = text.trimEnd()
  const space = text.slice(written.length)
  const closers = open
    .filter(({ at }) => at < written.length)
    .map(({ marker, at }) => closerOf(marker, written.slice(at + 1)))
  return written + closers.reverse().join('') + space
}

function closerOf(marker: string, after: string): string {
  if (marker !== '[') return marker
  return /^[\s\d^\]]|^[xX]$|^$/.test(after) ? '' : ']()'
}
