import { z } from 'zod'
import { historyRunIdSchema } from './history'
import { MAXIMUM_MESSAGE_LENGTH } from './message'
import { profileIdSchema } from './profile'
import { PROVIDER_IDS } from './provider'

const key = z.int().min(1)
/** As typed: it need not be of use yet. */
const fieldText = z.string().max(10_000)
const messageText = z.string().max(MAXIMUM_MESSAGE_LENGTH)

const columnSchema = z.strictObject({
  key,
  provider: z.enum(PROVIDER_IDS),
  profileId: profileIdSchema.nullable(),
  model: fieldText,
  temperature: fieldText,
  maxTokens: fieldText,
  seed: fieldText,
  stop: fieldText,
  runId: historyRunIdSchema.nullable()
})

const turnSchema = z.strictObject({ key, role: z.enum(['human', 'assistant']), content: messageText })

interface KeptStep {
  key: number
  name: string
  isOn: boolean
  options: Record<string, string | boolean | readonly string[]>
}

/** Loose: what else a step is made of is between the processor and its form. */
const stepSchema: z.ZodType<KeptStep, KeptStep> = z.looseObject({
  key,
  name: z.string().max(64),
  isOn: z.boolean(),
  options: z.record(z.string().max(64), z.union([fieldText, z.boolean(), z.array(fieldText).max(100)]))
})

const tabSchema = z.strictObject({
  key,
  name: z.string().max(100).nullable(),
  system: messageText,
  human: messageText,
  turns: z.array(turnSchema).max(200),
  columns: z.array(columnSchema).min(1).max(4),
  chosenColumn: key,
  baseColumn: key,
  isComparing: z.boolean(),
  steps: z.array(stepSchema).max(32),
  pipelineId: profileIdSchema.nullable().optional(),
  nextKey: key
})

/** All that is filled in on the Workbench page, so that neither a reload nor a restart loses it. Holds no run's text. */
export const workbenchDraftsSchema = z.strictObject({
  tabs: z.array(tabSchema).min(1).max(12),
  activeTab: key,
  nextTabKey: key,
  /** Older files do not say. */
  isInspectorOpen: z.boolean().optional()
})
export type WorkbenchDrafts = Unchanging<z.output<typeof workbenchDraftsSchema>>

/** A value whose arrays nobody changes, at any depth: so the window's own state can be handed over as it is. */
type Unchanging<Value> = Value extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
    : Value
