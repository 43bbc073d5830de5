const MAXIMUM_LENGTH = 60

/** What a person wrote, quoted for a complaint: on one line, not too long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > MAXIMUM_LENGTH ? `${text.slice(0, MAXIMUM_LENGTH)}…` : text)
}
