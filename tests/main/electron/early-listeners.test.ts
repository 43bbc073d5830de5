import { expect, test } from 'vitest'
import { listenEarly } from '../../../src/main/electron/early-listeners'
import { INVOKE_CHANNELS } from '../../../src/shared/ipc-contract'
import { succeed } from '../../../src/shared/result'
import { createInMemoryIpc } from './in-memory-ipc'

test('what is asked before anything answers is answered once something does', async () => {
  const ipc = createInMemoryIpc({ trusted: true })
  let resolve = () => {}
  const loaded = new Promise<void>((done) => {
    resolve = done
  })
  const receiver = listenEarly(ipc, () => loaded)
  const asked = INVOKE_CHANNELS.map((channel) => ipc.invokeRaw(channel, channel))
  for (const channel of INVOKE_CHANNELS) {
    receiver.handle(channel, async (event, ...payloads) => succeed([channel, event, payloads]))
  }
  resolve()
  expect(await Promise.all(asked)).toEqual(
    INVOKE_CHANNELS.map((channel) => succeed([channel, { trusted: true }, [channel]]))
  )
})

test('a load that fails is not answered as if it had not', async () => {
  const ipc = createInMemoryIpc({ trusted: true })
  listenEarly(ipc, () => Promise.reject(new Error('No disk.')))
  await expect(ipc.invokeRaw('app:describe', undefined)).rejects.toThrow('No disk.')
})
