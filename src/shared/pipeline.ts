import { z } from 'zod'
import { type ProcessorSpec, processorSpecSchema } from './processor-spec'
import { profileIdSchema } from './profile'

/** The most processors that one run takes. */
export const MOST_PROCESSORS = 32
/** The most pipelines that are kept. */
export const MOST_PIPELINES = 500

/** A processor of a saved pipeline; one that is off is kept with its options, and not run. */
export type PipelineStep = ProcessorSpec & { isOff?: boolean | undefined }

const stepSchemas = processorSpecSchema.options.map((option) => option.extend({ isOff: z.boolean().optional() }))
// Each of the schemas takes one field more; what a mapped list of them is, the compiler cannot say.
const stepSchema = z.discriminatedUnion(
  'name',
  stepSchemas as unknown as typeof processorSpecSchema.options
) as unknown as z.ZodType<PipelineStep, PipelineStep>

export const LONGEST_PIPELINE_NAME = 80

const pipelineFields = {
  name: z.string().trim().min(1).max(LONGEST_PIPELINE_NAME),
  steps: z.array(stepSchema).min(1).max(MOST_PROCESSORS)
}

export const pipelineSchema = z.strictObject({ id: profileIdSchema, ...pipelineFields })
/** An ordered list of processors that a person has given a name. */
export type Pipeline = z.output<typeof pipelineSchema>

/** What is to be saved: without an id as a new one. */
export const pipelineDraftSchema = z.strictObject({ id: profileIdSchema.optional(), ...pipelineFields })
export type PipelineDraft = z.output<typeof pipelineDraftSchema>

/** A pipeline as a file of its own, which the terminal runner takes too. */
export const pipelineFileSchema = z.strictObject({ version: z.literal(1), ...pipelineFields })
export type PipelineFile = z.output<typeof pipelineFileSchema>

/** The processors that a run is asked for: those that are on. */
export function processorsOf({ steps }: Pick<Pipeline, 'steps'>): ProcessorSpec[] {
  return steps.filter(({ isOff }) => !isOff).map(({ isOff: _off, ...spec }) => spec as ProcessorSpec)
}
