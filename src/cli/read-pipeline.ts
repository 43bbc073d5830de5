import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { codeOf } from '../main/history/file-presence'
import { readPipeline } from '../main/pipelines/pipeline-file'
import { readSavedPipelines } from '../main/pipelines/read-saved-pipelines'
import { type Pipeline, type PipelineFile, processorsOf } from '../shared/pipeline'
import type { ProcessorSpec } from '../shared/processor-spec'
import { RunFault } from '../shared/run-error'
import { didYouMean } from './arguments/did-you-mean'
import { quote } from './arguments/quote'
import type { CliContext } from './cli-context'
import { findUserDataFolder } from './installation'
import { UsageError } from './usage-error'

/**
 * The processors of the pipeline that `--pipeline` names: a file, or one that was saved in the window.
 *
 * @throws UsageError that names what is wrong, and the way out
 */
export async function readPipelineOption(
  written: string,
  { environment }: Pick<CliContext, 'environment'>
): Promise<ProcessorSpec[]> {
  try {
    const isFile = /[\\/]|\.json$/i.test(written)
    return processorsOf(isFile ? await readFromFile(written) : await findSaved(written, environment))
  } catch (error) {
    throw error instanceof RunFault ? new UsageError(error.message) : error
  }
}

async function readFromFile(path: string): Promise<PipelineFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`The pipeline file ${quote(path)} cannot be read (${codeOf(error)}).`)
  })
  return readPipeline(text, `The pipeline file ${quote(path)}`)
}

async function findSaved(name: string, environment: CliContext['environment']): Promise<Pipeline> {
  const folder = findUserDataFolder(environment, process.platform, homedir())
  const saved = await readSavedPipelines(folder)
  const found = saved.find((pipeline) => pipeline.name.toLowerCase() === name.trim().toLowerCase())
  if (found) return found
  const names = saved.map((pipeline) => pipeline.name)
  const known = names.length === 0 ? 'None is saved' : `There are ${names.join(', ')}`
  throw new UsageError(
    `There is no pipeline ${quote(name)}.${didYouMean(name, names)} ${known} in ${folder}. A file is named with its path: ${quote(`./${name}.json`)}.`
  )
}
