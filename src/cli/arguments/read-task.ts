import type { Message } from '../../shared/message'
import type { RunRequest } from '../../shared/run-request'
import { UsageError } from '../usage-error'
import { parseProcessors } from './parse-processors'
import type { WrittenOptions } from './run-options'

/**
 * What `run` says to the model, and what happens to the text.
 *
 * @throws UsageError
 */
export function readTask(written: WrittenOptions): Pick<RunRequest, 'messages' | 'processors'> {
  const prompt = written['--prompt']
  if (prompt === undefined) {
    throw new UsageError('run needs --prompt TEXT: what to say to the model, in quotes. See: streamscope run --help')
  }
  const messages: Message[] = [{ role: 'human', content: checkNotEmpty('--prompt', prompt) }]
  const system = written['--system']
  if (system !== undefined) messages.unshift({ role: 'system', content: checkNotEmpty('--system', system) })
  if (written['--processors'] !== undefined && written['--pipeline'] !== undefined) {
    throw new UsageError('--processors and --pipeline both say what the text passes through: leave one of them out.')
  }
  return { messages, processors: parseProcessors(written['--processors']) }
}

function checkNotEmpty(flag: string, text: string): string {
  if (text.trim() === '') throw new UsageError(`${flag} is empty: it takes a text, in quotes.`)
  return text
}
