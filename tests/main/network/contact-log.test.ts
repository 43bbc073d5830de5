import { describe, expect, test } from 'vitest'
import { createContactLog } from '../../../src/main/network/contact-log'
import type { Network } from '../../../src/main/network/network'
import type { Contact } from '../../../src/shared/contact'
import { startCanary } from '../../e2e/canary'

function openLog() {
  let minute = 0
  const told: Contact[][] = []
  const now = () => {
    minute += 1
    return new Date(Date.UTC(2026, 10, 22, 10, minute))
  }
  return { told, log: createContactLog(now, (contacts) => told.push(contacts)) }
}

const STRAIGHT: Network = { fetch, findProxy: async () => null }

describe('the list of hosts', () => {
  test('has each host with its purposes, the last one first, and how often', async () => {
    const { log, told } = openLog()
    const server = await startCanary()
    const { host } = new URL(server.origin)
    const [run, models] = [log.watch(STRAIGHT, 'run'), log.watch(STRAIGHT, 'models')]
    await run.fetch(`${server.origin}/models`)
    await models.fetch(`${server.origin}/models`)
    await run.fetch(new Request(`${server.origin}/models`))
    await server.close()
    expect(log.list()).toEqual([
      { host, purpose: 'run', count: 2, lastAt: '2026-11-22T10:03:00.000Z', proxy: null },
      { host, purpose: 'models', count: 1, lastAt: '2026-11-22T10:02:00.000Z', proxy: null }
    ])
    expect(told.at(-1)).toEqual(log.list())
  })

  test('has a host that nobody answers at, and the proxy in between; and nothing of an address but its host', async () => {
    const { log } = openLog()
    const refused: Network = {
      fetch: () => Promise.reject(new TypeError('fetch failed')),
      findProxy: async () => 'proxy.example:8080'
    }
    const watched = log.watch(refused, 'check')
    await expect(watched.fetch('https://me:canary-7@api.example/v1?key=canary-7')).rejects.toThrow('fetch failed')
    expect(log.list()).toMatchObject([{ host: 'api.example', purpose: 'check', count: 1, proxy: 'proxy.example:8080' }])
    expect(JSON.stringify(log.list())).not.toContain('canary-7')
  })

  test('stays bounded', async () => {
    const { log } = openLog()
    const watched = log.watch({ fetch: async () => new Response(), findProxy: async () => null }, 'run')
    for (let index = 0; index < 600; index += 1) await watched.fetch(`http://host-${index}.example/`)
    expect(log.list()).toHaveLength(500)
    expect(log.list()[0]?.host).toBe('host-599.example')
  })
})
