import type { ElectronApplication } from 'playwright/test'

/** One payload that passed between the window and main. */
export interface TappedPayload {
  to: 'main' | 'window'
  channel: string
  payload: string
}

interface Tapped {
  tapped?: TappedPayload[]
}

/** Records from now on every payload, both ways, in main: the window's bridge cannot be replaced. */
export async function tapIpc(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ ipcMain, webContents }) => {
    const tapped: TappedPayload[] = []
    ;(globalThis as Tapped).tapped = tapped
    const note = (to: TappedPayload['to'], channel: string, payload: unknown) =>
      tapped.push({ to, channel, payload: JSON.stringify(payload) ?? '' })
    type Handler = (event: unknown, ...payloads: unknown[]) => Promise<unknown>
    // Electron has it, its type definitions do not.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    for (const [channel, handle] of handlers) {
      handlers.set(channel, async (event, ...payloads) => {
        note('main', channel, payloads)
        const answer = await handle(event, ...payloads)
        note('window', channel, answer)
        return answer
      })
    }
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents)
      contents.send = (channel, ...payloads) => {
        note('window', channel, payloads)
        send(channel, ...payloads)
      }
    }
  })
}

export function tappedPayloads(electron: ElectronApplication): Promise<TappedPayload[]> {
  return electron.evaluate(() => (globalThis as Tapped).tapped ?? [])
}
