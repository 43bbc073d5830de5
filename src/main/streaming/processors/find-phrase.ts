/** Where a phrase stands in a text, or where a text breaks it off; `start` is the text's length where there is nothing of it. */
export function findPhrase(text: string, phrase: string): { start: number; isWhole: boolean } {
  const found = text.indexOf(phrase)
  if (found >= 0) return { start: found, isWhole: true }
  let start = Math.max(0, text.length - phrase.length + 1)
  while (!phrase.startsWith(text.slice(start))) start += 1
  return { start, isWhole: false }
}
