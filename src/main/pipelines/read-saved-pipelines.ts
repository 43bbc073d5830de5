import { join } from 'node:path'
import type { Pipeline } from '../../shared/pipeline'
import { RunFault } from '../../shared/run-error'
import { readIfPresent } from '../history/atomic-file'
import { codeOf } from '../history/file-presence'
import { PIPELINES_FILE_NAME, pipelinesFileSchema } from './pipelines-file'

/**
 * The pipelines that are saved in a data folder, for whoever only reads them: the file stays as it is.
 *
 * @throws RunFault where it cannot be read, or is damaged
 */
export async function readSavedPipelines(folder: string): Promise<readonly Pipeline[]> {
  const path = join(folder, PIPELINES_FILE_NAME)
  const text = await readIfPresent(path).catch((error) => {
    throw new RunFault('bad-request', `The file of pipelines ${path} cannot be read (${codeOf(error)}).`)
  })
  if (text === null) return []
  try {
    return pipelinesFileSchema.parse(JSON.parse(text)).pipelines
  } catch {
    throw new RunFault(
      'bad-request',
      `The file of pipelines ${path} is damaged. Open Streamscope, which sets it aside.`
    )
  }
}
