/** What percent signs and digits stand for in a part of a URL; the part as it is where one of them stands for nothing. */
export function decodeEscapes(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
