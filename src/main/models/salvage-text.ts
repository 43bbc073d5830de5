/** A `content` string as far as it goes; it ends before an escape that is not whole. */
const CUT_CONTENT = /"content"\s*:\s*"((?:[^"\\\p{Cc}]|\\u[\da-f]{4}|\\["\\/bfnrt])*)/iu

/** The text in a chunk of a stream that broke off within it; empty where it had not come to any. */
export function salvageText(cutJson: string): string {
  const content = CUT_CONTENT.exec(cutJson)?.[1]
  // Half of an escaped surrogate pair becomes the replacement character, as half of a UTF-8 sequence does.
  return content ? (JSON.parse(`"${content}"`) as string).replace(/[\uD800-\uDBFF]$/, '\uFFFD') : ''
}
