import type { ProviderId } from '../../../shared/provider'

/** Whom a run goes to and how it is asked, in the words of the fields. */
export interface ColumnSettings {
  provider: ProviderId
  /** Null for what the environment says. */
  profileId: string | null
  /** Empty for the provider's own. */
  model: string
  temperature: string
  /** Empty for a different text every time. */
  seed: string
}

/** One of the runs that a tab asks for: its settings, and the run that it showed last. */
export interface Column extends ColumnSettings {
  /** Tells it from the others of its tab; never given twice there. */
  key: number
  /** Null before the first run. */
  runId: string | null
}

export const INITIAL_COLUMN: Column = {
  key: 1,
  provider: 'builtin',
  profileId: null,
  model: '',
  temperature: '0.7',
  seed: '',
  runId: null
}

const LARGEST_SEED = 0xffffffff

/** What is wrong with a field, and the way out; absent where nothing is. */
export type ColumnIssues = Partial<Record<keyof ColumnSettings, string>>

/** Looks at the fields that hold more than any text. */
export function columnIssues({ temperature, seed }: ColumnSettings): ColumnIssues {
  return {
    ...(!isWithin(temperature, /^\d*\.?\d+$/, 2) && { temperature: 'From 0 to 2, such as 0.7.' }),
    ...(seed.trim() !== '' &&
      !isWithin(seed, /^\d+$/, LARGEST_SEED) && { seed: `A whole number from 0 to ${LARGEST_SEED}.` })
  }
}

/** Whether the provider lets a run name its model: the built-in one has but one, and with Azure the deployment decides. */
export function takesModel({ provider }: Pick<ColumnSettings, 'provider'>): boolean {
  return provider === 'openai' || provider === 'compatible'
}

function isWithin(text: string, pattern: RegExp, largest: number): boolean {
  return pattern.test(text.trim()) && Number(text) <= largest
}
