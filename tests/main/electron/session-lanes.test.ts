import type { Session } from 'electron'
import { expect, test } from 'vitest'
import { createSessionLanes } from '../../../src/main/electron/session-lanes'

const SERVER = 'http://127.0.0.1:8080'

function openLanes() {
  let opened = 0
  return createSessionLanes(async () => {
    opened += 1
    return opened as unknown as Session
  })
}

const takeSeven = async (lanes: ReturnType<typeof openLanes>) => {
  const taken = []
  for (let count = 0; count < 7; count += 1) taken.push(await lanes.take(SERVER))
  return taken
}

test('the seventh request to a server gets a session of its own', async () => {
  const taken = await takeSeven(openLanes())
  expect(taken.map(({ session }) => session)).toEqual([1, 1, 1, 1, 1, 1, 2])
})

test('other servers have connections of their own in the same session', async () => {
  const lanes = openLanes()
  await takeSeven(lanes)
  expect((await lanes.take('http://127.0.0.1:9090')).session).toBe(1)
  expect(await lanes.first()).toBe(1)
})

test('a request that is through makes room, however often it says so', async () => {
  const lanes = openLanes()
  const [first] = await takeSeven(lanes)
  first?.release()
  first?.release()
  expect((await lanes.take(SERVER)).session).toBe(1)
  expect((await lanes.take(SERVER)).session).toBe(2)
})

test('a session that could not be opened is opened anew', async () => {
  let isBroken = true
  const lanes = createSessionLanes(async () => {
    if (isBroken) throw new Error('The proxy could not be put to use.')
    return 'a session' as unknown as Session
  })
  await expect(lanes.take(SERVER)).rejects.toThrow('The proxy could not be put to use.')
  isBroken = false
  expect((await lanes.take(SERVER)).session).toBe('a session')
})
