/** The least and the most that a number may be, both included. */
export interface NumberBounds {
  least: number
  most: number
}

/** The number that a person wrote, null where it is none within the bounds. */
export function parseNumber(text: string, { least, most }: NumberBounds): number | null {
  const trimmed = text.trim().replace(',', '.')
  const number = trimmed === '' ? Number.NaN : Number(trimmed)
  return number >= least && number <= most ? number : null
}
