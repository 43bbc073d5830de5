/** The next run as it is being filled in, in the words of its fields. */
export interface RunDraft {
  /** Empty for the provider's own. */
  model: string
  /** Empty for none. */
  system: string
  human: string
  temperature: string
  /** Empty for a different text every time. */
  seed: string
}

/** What a person meets first: the guide's own words, ready to run. */
export const INITIAL_RUN_DRAFT: RunDraft = {
  model: '',
  system: 'You are a helpful assistant.',
  human: 'Tell me a story about space exploration.',
  temperature: '0.7',
  seed: ''
}

const LARGEST_SEED = 0xffffffff

/** What is wrong with a field, and the way out; absent where nothing is. */
export type RunDraftIssues = Partial<Record<keyof RunDraft, string>>

/** Looks at the fields that hold more than any text. */
export function issuesOf({ human, temperature, seed }: RunDraft): RunDraftIssues {
  return {
    ...(human.trim() === '' && { human: 'Write what the model is asked.' }),
    ...(!isWithin(temperature, /^\d*\.?\d+$/, 2) && { temperature: 'From 0 to 2, such as 0.7.' }),
    ...(seed.trim() !== '' &&
      !isWithin(seed, /^\d+$/, LARGEST_SEED) && { seed: `A whole number from 0 to ${LARGEST_SEED}.` })
  }
}

function isWithin(text: string, pattern: RegExp, largest: number): boolean {
  return pattern.test(text.trim()) && Number(text) <= largest
}
