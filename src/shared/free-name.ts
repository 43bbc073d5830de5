/**
 * The name, numbered where it is taken. It is cut where it would be longer than it may be, for a file that has a longer
 * one is not read again.
 */
export function chooseFreeName(name: string, longest: number, isTaken: (name: string) => boolean): string {
  let free = cut(name, longest)
  for (let number = 2; isTaken(free); number += 1) {
    const ending = ` ${number}`
    free = `${cut(name, longest - ending.length)}${ending}`
  }
  return free
}

/** No half of a character is left at the end. */
function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}
