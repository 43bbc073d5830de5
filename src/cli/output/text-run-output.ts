import { WholeCharacters } from '../../main/streaming/processors/whole-characters'
import { assertNever } from '../../shared/assert-never'
import { isTerminalRunEvent, type RunEvent, type TerminalRunEvent } from '../../shared/run-event'
import { makeHarmless, makeOneLine } from './harmless-text'
import type { RunOutput } from './run-output'
import { describeEnding, describeFigures, describeOtherReplies, describeRetry } from './sentences'
import type { TextOutput } from './text-output'

export interface Outputs {
  stdout: TextOutput
  stderr: TextOutput
}

/**
 * The text alone on the standard output, with a newline after it; all else on the standard error.
 *
 * @param figures whether a person who looks on is told how fast it was
 */
export function createTextRunOutput({ stdout, stderr }: Outputs, { figures }: { figures: boolean }): RunOutput {
  const text = createOpenLine(stdout)
  const reasoning = createOpenLine(stderr)

  async function end(event: TerminalRunEvent): Promise<void> {
    await reasoning.end()
    await text.end()
    if (stdout.closed.aborted) return
    const ending = describeEnding(event)
    if (ending !== null) await writeLine(stderr, ending)
    const others = describeOtherReplies(event)
    if (others !== null) await writeLine(stderr, others)
    if (!figures || !stderr.isTerminal || event.metrics.tokens === 0) return
    await writeLine(stderr, describeFigures(event.metrics, event.type === 'run-end' ? event.finishReason : null))
  }

  async function take(event: RunEvent): Promise<void> {
    if (isTerminalRunEvent(event)) return end(event)
    switch (event.type) {
      case 'text-delta':
        await reasoning.end()
        return text.write(event.text)
      case 'reasoning-delta':
        return reasoning.write(event.text)
      case 'retry':
        return writeLine(stderr, describeRetry(event))
      case 'run-start':
      case 'metrics-update':
      case 'value-update':
        return
      default:
        return assertNever(event)
    }
  }

  return { take }
}

/** One sentence on a line of its own. */
export function writeLine(output: TextOutput, sentence: string): Promise<void> {
  return output.write(`${makeOneLine(sentence)}\n`)
}

/**
 * Text that grows; byte for byte, except that a terminal is protected from it. `end` closes the line that was left open.
 */
function createOpenLine(output: TextOutput) {
  const characters = new WholeCharacters()
  let last = '\n'

  function write(text: string): Promise<void> {
    if (text !== '') last = text.slice(-1)
    return output.write(output.isTerminal ? makeHarmless(text) : text)
  }

  return {
    write: (text: string) => write(characters.push(text)),
    async end(): Promise<void> {
      await write(characters.flush())
      if (last !== '\n') await write('\n')
    }
  }
}
