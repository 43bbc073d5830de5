import type { ProviderId } from '../../../shared/provider'
import { stopSequencesOf } from './stop-sequences'

/** Whom a run goes to and how it is asked, in the words of the fields. */
export interface ColumnSettings {
  provider: ProviderId
  /** Null for what the environment says. */
  profileId: string | null
  /** Empty for the provider's own. */
  model: string
  temperature: string
  /** Empty for the provider's own limit. */
  maxTokens: string
  /** Empty for a different text every time. */
  seed: string
  /** One a line; empty for none. */
  stop: string
}

/** One of the runs that a tab asks for: its settings, and the run that it showed last. */
export interface Column extends ColumnSettings {
  /** Tells it from the others of its tab; never given twice there. */
  key: number
  /** Null before the first run. */
  runId: string | null
}

/** The most columns that there is room for side by side. */
export const MOST_COLUMNS = 4

export const INITIAL_COLUMN: Column = {
  key: 1,
  provider: 'builtin',
  profileId: null,
  model: '',
  temperature: '0.7',
  maxTokens: '',
  seed: '',
  stop: '',
  runId: null
}

/** The fields that hold more than any text. */
export type CheckedField = 'temperature' | 'maxTokens' | 'seed' | 'stop'

const WHOLE_NUMBER = /^\d+$/

/** The fields that have to be mended before anything runs. */
export function columnIssues({ temperature, maxTokens, seed, stop }: ColumnSettings): readonly CheckedField[] {
  const isWrong: Record<CheckedField, boolean> = {
    temperature: !isWithin(temperature, /^\d*\.?\d+$/, 0, 2),
    maxTokens: maxTokens.trim() !== '' && !isWithin(maxTokens, WHOLE_NUMBER, 1, 1_000_000),
    seed: seed.trim() !== '' && !isWithin(seed, WHOLE_NUMBER, 0, 0xffffffff),
    stop: stopSequencesOf(stop) === null
  }
  return (Object.keys(isWrong) as CheckedField[]).filter((field) => isWrong[field])
}

/** Whether the provider lets a run name its model: the built-in one has but one, and with Azure the deployment decides. */
export function takesModel({ provider }: Pick<ColumnSettings, 'provider'>): boolean {
  return provider === 'openai' || provider === 'compatible'
}

/** What the column at that place is called: `A` to `D`. */
export function letterAt(place: number): string {
  return 'ABCD'.charAt(place)
}

function isWithin(text: string, pattern: RegExp, least: number, most: number): boolean {
  return pattern.test(text.trim()) && Number(text) >= least && Number(text) <= most
}
