import type { z } from 'zod'
import { type PipelineFile, pipelineFileSchema } from '../../shared/pipeline'
import { RunFault } from '../../shared/run-error'
import { createPipeline } from '../streaming/processors/pipeline'

/** The text of a pipeline's own file. */
export function writePipeline({ name, steps }: Omit<PipelineFile, 'version'>): string {
  return `${JSON.stringify({ version: 1, name, steps }, null, 2)}\n`
}

/**
 * Reads what `writePipeline` writes, or a person has written like it.
 *
 * @param subject what the text is called in the words of a refusal: `The pipeline file a.json`
 * @throws RunFault that names what is wrong, and where
 */
export function readPipeline(text: string, subject: string): PipelineFile {
  const json = parse(text, subject)
  const { data, error } = pipelineFileSchema.safeParse(json)
  if (!data) throw new RunFault('bad-request', `${subject} ${complainAbout(error.issues[0], json)}`)
  checkSteps(data)
  return data
}

/**
 * Whether every step could be run, also one that is off.
 *
 * @throws RunFault that names the processor, for a pattern or a language that cannot be used
 */
export function checkSteps({ steps }: Pick<PipelineFile, 'steps'>): void {
  createPipeline(steps)
}

function parse(text: string, subject: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RunFault('bad-request', `${subject} is not JSON (${reason}). Export a pipeline in the Workbench.`)
  }
}

function complainAbout(issue: z.core.$ZodIssue | undefined, json: unknown): string {
  const [field, index, option] = issue?.path ?? []
  const { version, steps } = Object(json)
  if (field === 'version' && typeof version === 'number') {
    return `is of version ${version}, and this Streamscope reads version 1. Use a newer one.`
  }
  if (field !== 'steps' || typeof index !== 'number') {
    return `is not a pipeline: it takes "version": 1, a "name" and "steps". Export one in the Workbench.`
  }
  const name = JSON.stringify(Object(steps[index])['name'] ?? null)
  if (option === 'name') {
    return `has no processor that there is as step ${index + 1}: ${name}. See: streamscope processors`
  }
  const about = option === undefined ? '' : `, ${String(option)}`
  return `cannot be used: step ${index + 1} (${name}${about}): ${issue?.message}.`
}
