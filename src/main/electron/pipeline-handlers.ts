import { RunFault } from '../../shared/run-error'
import type { PipelineStore } from '../pipelines/pipeline-store'
import { PROCESSOR_CATALOGUE } from '../streaming/processors/catalogue'
import type { FileDialogs } from './file-dialogs'
import type { InvokeHandlers } from './typed-ipc'

export interface PipelineServices {
  pipelines: PipelineStore
  dialogs: FileDialogs
}

type PipelineChannel = Extract<keyof InvokeHandlers, `${'processors' | 'pipelines'}:${string}`>

const PIPELINE_FILES = { name: 'Pipelines', extensions: ['json'] }

/** Answers the channels of the contract that have to do with processors and pipelines. */
export function createPipelineHandlers({
  pipelines,
  dialogs
}: PipelineServices): Pick<InvokeHandlers, PipelineChannel> {
  return {
    'processors:list': () => PROCESSOR_CATALOGUE,
    'processors:try': async ({ processors, text }) => {
      const { tryText } = await import('../streaming/processors/try-text')
      return tryText(processors, text)
    },
    'pipelines:list': () => [...pipelines.list()],
    'pipelines:save': (draft) => pipelines.save(draft),
    'pipelines:delete': async ({ pipelineId }) => {
      await pipelines.remove(pipelineId)
    },
    'pipelines:export': async ({ pipelineId }) => {
      const pipeline = pipelines.find(pipelineId)
      if (!pipeline) throw new RunFault('bad-request', 'This pipeline is not there any more.')
      const { writePipeline } = await loadFiles()
      return { path: await dialogs.save(writePipeline(pipeline), `${fileNameOf(pipeline.name)}.json`, PIPELINE_FILES) }
    },
    'pipelines:import': async () => {
      const file = await dialogs.open(PIPELINE_FILES)
      if (!file) return null
      const { readPipeline } = await loadFiles()
      return pipelines.add(readPipeline(file.text, `The file ${file.path}`))
    }
  }
}

/** The processors come with what reads patterns, which a start need not wait for. */
const loadFiles = () => import('../pipelines/pipeline-file')

/** A name that every file system takes. */
function fileNameOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'pipeline'
}
