/** More than any model takes in as one message. */
export const LARGEST_PROMPT_BYTES = 500_000

/** The part of the browser's `File` that is read. */
export interface PromptFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Why a file is no prompt. */
export type PromptRefusal = 'kind' | 'size' | 'encoding' | 'empty' | 'unreadable'

export type PromptReading = { text: string } | { refusal: PromptRefusal }

/** Reads a text that is to be asked. Never rejects. */
export async function readPromptFile(file: PromptFile): Promise<PromptReading> {
  if (!/\.(txt|md)$/i.test(file.name)) return { refusal: 'kind' }
  if (file.size > LARGEST_PROMPT_BYTES) return { refusal: 'size' }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { refusal: 'unreadable' }
  const text = decode(bytes)
  if (text === null) return { refusal: 'encoding' }
  return text.trim() === '' ? { refusal: 'empty' } : { text }
}

/** Null where it is not UTF-8, as every text editor writes it today. */
function decode(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
