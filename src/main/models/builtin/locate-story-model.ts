import { fileURLToPath } from 'node:url'
import type { StoryModelLocation } from './worker-thread'

/**
 * Where the weights and the worker's script are in a built application.
 *
 * @param entryUrl `import.meta.url` of a composition root: `out/main/index.js` or `out/main/cli.js`
 */
export function locateStoryModel(entryUrl: string): StoryModelLocation {
  return {
    weightsFolder: fileURLToPath(new URL('../../resources/story-model', entryUrl)),
    workerUrl: new URL('story-worker.js', entryUrl)
  }
}
