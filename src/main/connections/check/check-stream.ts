import type { CheckStep } from '../../../shared/connection-check'
import type { RunEndEvent, TerminalRunEvent } from '../../../shared/run-event'
import { isTerminalRunEvent } from '../../../shared/run-event'
import { isToken, runOnce } from './check-run'
import type { CheckContext, CheckPart } from './connection-check'
import { cureByRule, stepOfRunError, withoutKept } from './steps-of-codes'

const QUESTION = 'Reply with the one word: ready'
/** A model that was asked for one word and does not stop is stopped. */
const MOST_TOKENS = 400

/** Authentication, model, first token, finish reason and usage, by one short run. */
export async function* checkStream(context: CheckContext): CheckPart {
  const { list } = context
  yield list.start('authentication')
  const startedAtMs = context.timer.now()
  let tokens = 0
  let end: TerminalRunEvent | null = null
  for await (const event of runOnce(context, QUESTION)) {
    if (isTerminalRunEvent(event)) end = event
    if (!isToken(event)) continue
    tokens += 1
    if (tokens === 1) yield* tellOfFirstToken(context, context.timer.now() - startedAtMs)
    if (tokens > MOST_TOKENS) break
  }
  if (context.signal.aborted) return false
  if (end?.type === 'run-error') return yield* tellOfError(context, end, tokens > 0)
  if (end?.type === 'run-end') return yield* tellOfEnd(context, end, tokens > 0)
  yield list.end(
    'finish-reason',
    'warned',
    `The model was asked for one word and did not stop after ${MOST_TOKENS} tokens, so it was stopped.`
  )
  yield list.end('usage', 'skipped', 'The count comes at the end, which was not waited for.')
  return true
}

function* tellOfAccess({ list, remote, source }: CheckContext): Generator<CheckStep, void, undefined> {
  yield remote?.settings.authentication
    ? list.end('authentication', 'passed', 'The key is accepted.')
    : list.end('authentication', 'skipped', 'No key is sent, and none is asked for.')
  yield list.end('model', 'passed', `${source.modelName} answers.`)
}

function* tellOfFirstToken(context: CheckContext, afterMs: number): Generator<CheckStep, void, undefined> {
  const { list } = context
  yield* tellOfAccess(context)
  yield list.start('first-token')
  yield list.end('first-token', 'passed', `It came after ${Math.round(afterMs)} ms.`)
  yield list.start('finish-reason')
}

async function* tellOfError(
  context: CheckContext,
  end: Extract<TerminalRunEvent, { type: 'run-error' }>,
  hasBegun: boolean
): CheckPart {
  const { list } = context
  const step = stepOfRunError(end.error)
  const failure = { code: end.error.code, message: cureByRule(withoutKept(end.error)) }
  if (hasBegun) yield list.fail('finish-reason', failure)
  else {
    if (step === 'first-token') yield* tellOfAccess(context)
    if (step === 'model')
      yield list.end('authentication', 'passed', 'The server looked at the request, so it accepts who sent it.')
    yield list.fail(step, failure)
  }
  return false
}

async function* tellOfEnd(context: CheckContext, end: RunEndEvent, hasBegun: boolean): CheckPart {
  const { list, found } = context
  found.usage = end.usage
  if (!hasBegun) {
    yield* tellOfAccess(context)
    if (end.finishReason === null) {
      yield list.fail('first-token', {
        code: 'interrupted',
        message:
          'The stream ended before its first token. Look at the server, or at a proxy in between that cuts it off.'
      })
      return false
    }
    yield list.end('first-token', 'warned', `There was none: the model ended with “${end.finishReason}” and no text.`)
  }
  yield judgeFinish(context, end)
  if (end.outcome === 'incomplete') return false
  yield end.usage
    ? list.end('usage', 'passed', `${end.usage.inputTokens} tokens in, ${end.usage.outputTokens} out.`)
    : list.end('usage', 'warned', 'The server does not count the tokens, so the app counts what arrives.')
  return true
}

function judgeFinish({ list }: CheckContext, { finishReason, outcome }: RunEndEvent): CheckStep {
  if (outcome === 'filtered') return list.end('finish-reason', 'warned', 'The content filter ended the answer.')
  if (finishReason !== null) return list.end('finish-reason', 'passed', `“${finishReason}”.`)
  if (outcome === 'complete')
    return list.end('finish-reason', 'passed', 'It is left out, as the rules of this provider say.')
  return list.fail('finish-reason', {
    code: 'interrupted',
    message:
      'The stream ended without one, so nobody can tell whether it was whole. If this server never sends one, turn on its rule “omits the finish reason”; else something in between cuts the stream off.'
  })
}
