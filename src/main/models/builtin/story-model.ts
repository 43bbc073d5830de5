import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RunFault } from '../../../shared/run-error'
import { StoryTokenizer } from './story-tokenizer'
import { Transformer } from './transformer'
import { parseWeightsFile } from './weights-file'

/** The built-in model, ready to generate. */
export interface StoryModel {
  tokenizer: StoryTokenizer
  transformer: Transformer
}

export const WEIGHTS_FILE_NAME = 'story.bin'

/** What a person can do about a weights file that is no good. */
const WAY_OUT = 'reinstall Streamscope, or in a clone run "git checkout -- resources/story-model"'

/**
 * Loads the model; about 50 ms. Synchronous: it is called in the worker.
 *
 * @throws RunFault `internal` when the weights file is missing, unreadable or damaged
 */
export function loadStoryModel(weightsFolder: string): StoryModel {
  const path = join(weightsFolder, WEIGHTS_FILE_NAME)
  const bytes = readWeights(path)
  try {
    const { config, vocabulary, weights } = parseWeightsFile(bytes)
    return { tokenizer: new StoryTokenizer(vocabulary), transformer: new Transformer(config, weights) }
  } catch (cause) {
    throw new RunFault('internal', `The built-in model's weights file ${path} is damaged: ${WAY_OUT}.`, { cause })
  }
}

function readWeights(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    const trouble = code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`
    throw new RunFault('internal', `The built-in model's weights file ${path} ${trouble}: ${WAY_OUT}.`, { cause })
  }
}
