import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookForLocalServers } from '../../../src/main/connections/local-servers'
import { createModelLists } from '../../../src/main/connections/model-lists'
import { PRESETS } from '../../../src/main/profiles/presets'
import { systemTimer } from '../../../src/shared/timer'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { createManualTimer } from '../../helpers/manual-timer'
import { htmlAnswer, jsonAnswer } from '../../helpers/response-scripts'
import { STRAIGHT } from './check/checked-server'
import { openDesk } from './provider-desk'

let server: ChatCompletionsServer
beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const LIST = jsonAnswer(200, { data: [{ id: 'b' }, { id: 'a' }] })

describe('looking for local servers', () => {
  const [ollama, lmStudio] = PRESETS.filter(({ isLocal }) => isLocal)
  if (!ollama || !lmStudio) throw new Error('There are no local presets.')

  it('finds those that answer with a list, and sends no key', async () => {
    const other = await startChatCompletionsServer()
    server.respondWith(LIST)
    other.respondWith(htmlAnswer(200, '<h1>Something else</h1>'))
    const presets = [
      { ...ollama, address: server.baseUrl },
      { ...lmStudio, address: other.baseUrl },
      ...PRESETS.filter(({ isLocal }) => !isLocal)
    ]
    expect(await lookForLocalServers({ network: STRAIGHT, timer: systemTimer, presets })).toEqual([
      { presetId: 'ollama', label: 'Ollama', address: server.baseUrl, models: ['b', 'a'] }
    ])
    expect(server.requests).toMatchObject([{ method: 'GET', path: '/v1/models' }])
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
    await other.close()
  })

  it('waits for nobody', async () => {
    const timer = createManualTimer()
    const looking = lookForLocalServers({ network: STRAIGHT, timer, presets: [{ ...ollama, address: server.baseUrl }] })
    await server.nextExchange()
    timer.advance(1500)
    expect(await looking).toEqual([])
    expect(timer.pending).toBe(0)
    await server.allSocketsClosed()
  })

  it('looks at this computer and nowhere else', () => {
    const looked = PRESETS.filter(({ isLocal }) => isLocal).map(({ address }) => new URL(address))
    expect(new Set(looked.map(({ hostname }) => hostname))).toEqual(new Set(['127.0.0.1']))
    expect(looked.map(({ port }) => port).sort()).toEqual(['11434', '1234', '8000', '8080'])
  })
})

describe('the models of a server', () => {
  async function openLists() {
    const desk = await openDesk()
    const now = () => new Date('2026-11-22T10:00:00.000Z')
    const lists = createModelLists({ connections: desk.connections, timer: systemTimer, now })
    const { profile } = await desk.save({ kind: 'compatible', address: server.baseUrl, needsKey: false }, 'canary-7')
    return { desk, lists, target: { profileId: profile.id } }
  }

  it('are fetched once, and again only when a person asks', async () => {
    const { lists, target } = await openLists()
    server.respondWith(LIST)
    const list = { models: ['b', 'a'], fetchedAt: '2026-11-22T10:00:00.000Z', problem: null }
    expect(await lists.list(target, false)).toEqual(list)
    expect(await lists.list(target, false)).toEqual(list)
    expect(server.requests).toHaveLength(1)
    expect(await lists.list(target, true)).toEqual(list)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer canary-7', 'Bearer canary-7'])
  })

  it('stay known when the server can no longer be asked, and it is said why', async () => {
    const { lists, target } = await openLists()
    server.respondWith(LIST, jsonAnswer(401, { error: { message: 'Key canary-7 has expired' } }))
    await lists.list(target, false)
    const list = await lists.list(target, true)
    expect(list).toMatchObject({ models: ['b', 'a'], problem: expect.stringContaining('does not accept the key') })
    expect(JSON.stringify(list)).not.toContain('canary-7')
  })

  it('are not listed by Azure, which asks for the deployment', async () => {
    const { desk, lists } = await openLists()
    const azure = { kind: 'azure', address: server.origin, deployment: 'd', apiVersion: '1' } as const
    const { profile } = await desk.save(azure, 'k')
    expect(await lists.list({ profileId: profile.id }, false)).toMatchObject({
      models: [],
      problem: expect.stringContaining('deployment')
    })
    expect(server.requests).toEqual([])
  })

  it('say what is missing where there is no key', async () => {
    const { desk, lists } = await openLists()
    const { profile } = await desk.save({ kind: 'openai', address: 'https://api.openai.com/v1' })
    expect(await lists.list({ profileId: profile.id }, false)).toMatchObject({
      problem: expect.stringContaining('There is no key')
    })
    expect(await lists.list({ profileId: 'gone' }, false)).toMatchObject({
      problem: expect.stringContaining('no such provider')
    })
  })
})
