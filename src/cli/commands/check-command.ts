import { checkConnection } from '../../main/connections/check/connection-check'
import { CHECK_COST, type CheckOutcome, type CheckStep } from '../../shared/connection-check'
import type { RunRequest } from '../../shared/run-request'
import { systemTimer } from '../../shared/timer'
import type { CliContext } from '../cli-context'
import { EXIT_CODE, type ExitCode } from '../exit-code'
import { makeOneLine } from '../output/harmless-text'
import { writeLine } from '../output/text-run-output'

const NAME_WIDTH = 'finish-reason'.length
const STATE_WIDTH = 'skipped'.length

/** Checks the way to a provider step by step, each on a line as it ends, up to the first that fails. */
export async function checkCommand(context: CliContext, request: RunRequest, json: boolean): Promise<ExitCode> {
  const { stdout, stderr, stop } = context
  if (!json && stderr.isTerminal) await writeLine(stderr, CHECK_COST)
  const { models } = await context.loadRuns()
  const steps = checkConnection({
    open: () => models.open(request),
    limits: request.limits,
    timer: systemTimer,
    signal: stop
  })
  let next = await steps.next()
  for (; !next.done; next = await steps.next()) {
    if (json) await stdout.write(`${JSON.stringify({ type: 'check-step', ...next.value })}\n`)
    else if (next.value.state !== 'running') await stdout.write(describeStep(next.value))
  }
  if (json) await stdout.write(`${JSON.stringify({ type: 'check-end', ...next.value })}\n`)
  else await writeLine(stdout, describeOutcome(next.value))
  if (next.value.cancelled) return stop.reason
  return next.value.passed ? EXIT_CODE.complete : EXIT_CODE.failed
}

function describeStep({ name, state, message }: CheckStep): string {
  return `${name.padEnd(NAME_WIDTH)}  ${state.padEnd(STATE_WIDTH)}  ${makeOneLine(message)}\n`
}

function describeOutcome({ passed, failedStep, cancelled }: CheckOutcome): string {
  if (cancelled) return 'Stopped.'
  return passed ? 'The connection works.' : `The connection does not work yet: ${failedStep} failed.`
}
