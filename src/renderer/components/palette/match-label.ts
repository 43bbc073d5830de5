/** 1 where every word that was typed occurs in what a command and its group are called, 0 otherwise. */
export function matchLabel(_id: string, search: string, words: readonly string[] = []): number {
  const called = words.join(' ').toLowerCase()
  const typed = search.toLowerCase().split(/\s+/).filter(Boolean)
  return typed.every((word) => called.includes(word)) ? 1 : 0
}
