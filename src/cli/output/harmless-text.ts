/**
 * Control characters that would steer a terminal (move the cursor, change its title, write to the clipboard): all of
 * C0 but tab and newline, delete, and C1. Taking the escape character away disarms every sequence, even one that comes
 * in pieces.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const STEERING_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * Text of foreign origin as a terminal may show it: what would steer it becomes a visible sign. Carriage returns go: they
 * are half of a line's end, or would write over it.
 */
export function makeHarmless(text: string): string {
  return text.replaceAll('\r', '').replace(STEERING_CHARACTERS, showControlCharacter)
}

/** The same on one line, for a sentence. */
export function makeOneLine(text: string): string {
  return makeHarmless(text.replace(/[\s\u2028\u2029]+/g, ' ')).trim()
}

/** Unicode has a picture for each C0 character, from U+2400 on. */
function showControlCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}
