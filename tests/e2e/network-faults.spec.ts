import type { Page } from 'playwright/test'
import { PROFILE_KINDS, type ProfileKind } from '../../src/shared/profile'
import { systemTimer } from '../../src/shared/timer'
import { finishChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { FAULT_MATRIX } from '../main/faults/fault-matrix'
import { type FaultRow, nameOfEnd, ROW_LIMITS } from '../main/faults/fault-row'
import { openStage } from '../main/faults/open-stage'
import { CANARY_KEY, requestFor, sourceFor } from '../main/faults/provider-case'
import { recordRun } from '../main/faults/recorded-run'
import { expect, test } from './fixtures'
import { invoke, listenToRuns, type WindowRuns } from './window-runs'

/** Time is real here and rows run side by side, so the limits are wider than where a test turns the clock. */
const LIMITS = { headerTimeoutMs: 2000, idleTimeoutMs: 3000, maxRetries: ROW_LIMITS.maxRetries }
/** All but those that need a smaller limit on responses than the app has. */
const ROWS = FAULT_MATRIX.filter(({ limits }) => !limits)
const AT_ONCE = 6

/** Saves a profile of the kind for a server, with the key. */
async function saveProfile(page: Page, kind: ProfileKind, origin: string): Promise<string> {
  const saved = await invoke(page, 'profiles:save', {
    draft: {
      kind,
      address: kind === 'azure' ? origin : `${origin}/v1`,
      ...(kind === 'azure' ? { deployment: 'test-deployment', apiVersion: '2024-10-21' } : {})
    },
    key: CANARY_KEY
  })
  if (!saved.saved) throw new Error(JSON.stringify(saved.issues))
  return saved.summary.profile.id
}

/** What a row came to, in the words of the matrix. */
async function playRow(row: FaultRow, kind: ProfileKind, page: Page, runs: WindowRuns) {
  const stage = await openStage(row)
  const { server, elsewhere, origin } = stage
  try {
    const profileId = await saveProfile(page, kind, origin)
    const run = await runs.start({ ...requestFor(kind, LIMITS), profileId })
    await row.meanwhile?.({
      server,
      run: { sees: run.sees, stop: () => void run.stop() },
      // Time passes by itself, and what was sent over loopback arrives.
      pass: async () => {},
      hasReceived: async () => {}
    })
    const end = await run.ended
    await server.allSocketsClosed()
    const sentence = end.type === 'run-error' ? end.error.message : ''
    return {
      name: row.name,
      terminal: nameOfEnd(end),
      text: end.text,
      requests: server.requests.length,
      elsewhere: elsewhere.requests.length,
      retries: run.events.filter(({ type }) => type === 'retry').length,
      // The clock's limits are others here.
      says: (row.expected.says?.test(sentence.replace('for 2 s', 'for 0.4 s')) ?? true) ? '' : sentence,
      leaks: JSON.stringify(run.events).includes(CANARY_KEY)
    }
  } finally {
    await stage.close()
  }
}

const expectationOf = ({ name, expected }: FaultRow) => ({
  name,
  terminal: expected.terminal,
  text: expected.text ?? '',
  requests: expected.requests,
  elsewhere: 0,
  retries: expected.backOffsMs?.length ?? 0,
  says: '',
  leaks: false
})

test('every row of the fault matrix ends over Electron’s network stack as it does over Node’s', async ({
  launched
}) => {
  const runs = await listenToRuns(launched.page)
  const waiting = ROWS.map((row, index) => ({ row, kind: PROFILE_KINDS[index % PROFILE_KINDS.length] ?? 'openai' }))
  const played = new Map<string, Awaited<ReturnType<typeof playRow>>>()
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      played.set(next.row.name, await playRow(next.row, next.kind, launched.page, runs))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  expect(ROWS.map(({ name }) => played.get(name))).toEqual(ROWS.map(expectationOf))
})

test('tokens come one by one as they are sent, and Stop closes the socket', async ({ launched, server }, info) => {
  const { page } = launched
  const runs = await listenToRuns(page)
  const profileId = await saveProfile(page, 'openai', server.origin)
  const request = { ...requestFor('openai'), profileId }
  const measured: Record<string, number> = {}
  const stacks = {
    electron: () => runs.start(request),
    node: async () =>
      recordRun({
        request,
        source: sourceFor(requestFor('openai'), server.origin, { fetch, timer: systemTimer }),
        timer: systemTimer,
        onBackOff: () => {}
      })
  }
  // A token is sent only when the one before it has been seen: a stack that held anything back would stand still.
  for (const [stack, start] of Object.entries(stacks)) {
    const run = await start()
    const exchange = await server.nextExchange()
    const delays: number[] = []
    for (let index = 0; index < 100; index += 1) {
      const sentAtMs = performance.now()
      await exchange.write(encodeEvent(textChunk(`<${index}>`)))
      await run.sees((event) => event.type === 'text-delta' && event.text.endsWith(`<${index}>`))
      delays.push(performance.now() - sentAtMs)
    }
    const stoppedAtMs = performance.now()
    void run.stop()
    await exchange.socketClosed
    measured[`${stack}: socket closed after Stop, ms`] = performance.now() - stoppedAtMs
    expect(await run.ended).toMatchObject({ type: 'run-abort' })
    delays.sort((one, other) => one - other)
    measured[`${stack}: token sent to token seen, median ms`] = delays[50] ?? 0
    measured[`${stack}: token sent to token seen, 95th percentile ms`] = delays[95] ?? 0
  }
  info.annotations.push({ type: 'measured', description: JSON.stringify(measured) })
})

test('a server that is asked for more at once than Chromium has connections for answers all of it', async ({
  launched,
  server
}) => {
  const { page } = launched
  const runs = await listenToRuns(page)
  const profileId = await saveProfile(page, 'compatible', server.origin)
  const started = []
  const exchanges = []
  // None of them ends before all of them were asked.
  for (let count = 0; count < 14; count += 1) {
    started.push(await runs.start({ ...requestFor('compatible'), profileId }))
    exchanges.push(await server.nextExchange())
  }
  for (const exchange of exchanges) {
    await exchange.write(`${encodeEvent(textChunk('All.'))}${encodeEvent(finishChunk())}${encodeEvent('[DONE]')}`)
    await exchange.end()
  }
  const ends = await Promise.all(started.map(({ ended }) => ended))
  expect(ends.map(({ text }) => text)).toEqual(started.map(() => 'All.'))
})
