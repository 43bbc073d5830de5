/** As many, and as long, as a run takes; see `runRequestSchema`. */
const MOST = 4
const LONGEST = 200

/**
 * The texts at which a reply ends, one a line. `\\n` and `\\t` stand for what cannot be typed there, and `\\\\` for a
 * backslash. Null where they are more or longer than a run takes.
 */
export function stopSequencesOf(text: string): string[] | null {
  const sequences = text
    .split('\n')
    .filter((line) => line !== '')
    .map(withoutEscapes)
  return sequences.length > MOST || sequences.some(({ length }) => length > LONGEST) ? null : sequences
}

/** The text that stands for the sequences. */
export function writeStopSequences(sequences: readonly string[]): string {
  const escaped: Record<string, string> = { '\n': '\\n', '\t': '\\t', '\\': '\\\\' }
  return sequences.map((sequence) => sequence.replace(/[\n\t\\]/g, (sign) => escaped[sign] ?? sign)).join('\n')
}

function withoutEscapes(line: string): string {
  return line.replace(/\\([nt\\])/g, (_match, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign))
}
