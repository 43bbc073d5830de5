const REFERENCE = /\$(?:(?<sign>[$&])|(?<number>\d)|<(?<name>[^>]*)>)/g

/** What stands where a match was: its groups by number or by name, undefined where they took no part. */
export type ReadGroup = (group: number | string) => string | null | undefined

/** Fills in `$1`, `$<name>`, `$&` (the whole match) and `$$` (a dollar sign). A group that is not there is empty. */
export function fillReplacement(template: string, readGroup: ReadGroup): string {
  return template.replace(REFERENCE, (...args) => {
    const { sign, number, name } = args.at(-1) as Record<string, string | undefined>
    if (sign === '$') return '$'
    if (sign === '&') return readGroup(0) ?? ''
    return readGroup(number === undefined ? (name ?? '') : Number(number)) ?? ''
  })
}
