import { PROFILE_KINDS, type ProfileKind } from '../../../src/shared/profile'
import { replyWith } from '../../helpers/response-scripts'
import { answerChats } from '../../main/connections/check/checked-server'
import { FAULT_MATRIX } from '../../main/faults/fault-matrix'
import type { FaultRow } from '../../main/faults/fault-row'
import { openStage } from '../../main/faults/open-stage'
import { CANARY_KEY, requestFor } from '../../main/faults/provider-case'
import { expect } from '../fixtures'
import { invoke } from '../window-runs'
import { echoesOf } from './echoes'
import { expectKeyAt, type Field, KEY, runOnce } from './field'
import { reachableText } from './reachable-text'

/** Runs meet every answer that says the key back, and every fault of the matrix. */
export async function meetFaults(field: Field): Promise<void> {
  const { hunt, page, server, elsewhere } = field
  const profiles = await invoke(page, 'profiles:list', undefined)
  for (const [index, [name, answer]] of Object.entries(echoesOf(KEY, elsewhere.origin)).entries()) {
    const { profile } = profiles[index % profiles.length] ?? {}
    await hunt.flow(`${name}, ${profile?.kind}`, () => {
      server.respondWith(answer)
      return runOnce(field, profile?.kind ?? 'openai', profile?.id)
    })
  }
  const kindOf = (index: number) => PROFILE_KINDS[index % PROFILE_KINDS.length] ?? 'openai'
  const rows = FAULT_MATRIX.map((row, index) => ({ row, kind: kindOf(index) }))
  const work = async () => {
    for (let next = rows.shift(); next; next = rows.shift()) {
      const { row, kind } = next
      await hunt.flow(`fault: ${row.name}, ${kind}`, () => playRow(field, row, kind))
    }
  }
  await Promise.all([work(), work(), work(), work()])
  server.respondWith(replyWith(['Once']))
}

/** Plays a row of the matrix to whatever end: what it ends with is looked at elsewhere. */
async function playRow({ hunt, page, runs }: Field, row: FaultRow, kind: ProfileKind): Promise<void> {
  const stage = await openStage(row)
  try {
    const azure = kind === 'azure' ? { deployment: 'd', apiVersion: '2024-10-21' } : {}
    const address = kind === 'azure' ? stage.origin : `${stage.origin}/v1`
    const saved = await invoke(page, 'profiles:save', { draft: { kind, address, ...azure }, key: CANARY_KEY })
    const profileId = saved.saved ? saved.summary.profile.id : ''
    const limits = { headerTimeoutMs: 1000, idleTimeoutMs: 1000, maxRetries: row.isBackOffHeld ? 1 : 0 }
    const run = await runs.start({ ...requestFor(kind, limits), profileId })
    const scene = { sees: run.sees, stop: () => void run.stop() }
    // What a row waits for may never come here, where nothing is tried again: its end will do.
    const meanwhile = row.meanwhile?.({
      server: stage.server,
      run: scene,
      pass: async () => {},
      hasReceived: async () => {}
    })
    await Promise.race([meanwhile, run.ended])
    await run.ended
    await invoke(page, 'profiles:delete', { profileId })
    for (const { path, headers, body } of stage.elsewhere.requests) {
      hunt.search('requests at other origins', row.name, JSON.stringify({ path, headers, body }))
    }
  } finally {
    await stage.close()
  }
}

/** Of those that are worded alike one will do: each check is three requests. */
const ECHOES_IN_CHECKS = /half hidden|every cut|^40[37]|^500|to another server|in the stream/

/** Checks of a connection and lists of models meet them too. */
export async function checkConnections({ hunt, page, settings, server, elsewhere }: Field): Promise<void> {
  const start = page.getByRole('button', { name: 'Test connection' })
  const verdict = page.getByText(/^It (works|does not work)/)
  const first = (await invoke(page, 'profiles:list', undefined)).find(({ profile }) => profile.kind === 'openai')
  await settings.open(first?.profile.name ?? '')
  const echoes = Object.entries(echoesOf(KEY, elsewhere.origin)).filter(([name]) => ECHOES_IN_CHECKS.test(name))
  const answers = { 'a good answer': replyWith(['ready']), ...Object.fromEntries(echoes) }
  for (const [name, answer] of Object.entries(answers)) {
    await hunt.flow(`check of the connection, ${name}`, async () => {
      server.respondWith(answerChats(answer))
      await start.click()
      await expect(start).toBeEnabled()
      await expect(verdict).toBeVisible()
      hunt.search('page after a check', name, await reachableText(page))
    })
  }
  for (const [name, answer] of Object.entries(echoesOf(KEY, elsewhere.origin))) {
    await hunt.flow(`list of models, ${name}`, async () => {
      server.respondWith(answer)
      const before = server.requests.length
      await invoke(page, 'models:list', { target: { profileId: first?.profile.id ?? '' }, refresh: true })
      expectKeyAt(server, before)
    })
  }
  await settings.back()
}
