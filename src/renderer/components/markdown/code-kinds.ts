/** What a stretch of code may be coloured as. A stretch that is none of them is plain. */
export const CODE_KINDS = [
  'plain',
  'keyword',
  'string',
  'number',
  'comment',
  'name',
  'kind',
  'added',
  'removed'
] as const
export type CodeKind = (typeof CODE_KINDS)[number]

/** A stretch of code, by its length in UTF-16 units and the place of its kind in `CODE_KINDS`. */
export type CodeStretch = [length: number, kind: number]

/** What the worker is asked. */
export interface HighlightRequest {
  id: number
  language: string
  code: string
}

/** What it answers; null where it does not know the language. */
export interface HighlightAnswer {
  id: number
  stretches: CodeStretch[] | null
}
