import { z } from 'zod'
import { MOST_PIPELINES, pipelineSchema } from '../../shared/pipeline'

/** In the data folder. */
export const PIPELINES_FILE_NAME = 'pipelines.json'

/** What that file holds. */
export const pipelinesFileSchema = z.object({
  version: z.literal(1),
  pipelines: z.array(pipelineSchema).max(MOST_PIPELINES)
})
