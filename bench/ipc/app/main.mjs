/**
 * A window that does nothing but hear of tokens, through the app's own preload script. `run:start` with the name of a way
 * to send them sends for as long as it says, and is answered at its end.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, ipcMain } from 'electron'

/** Bundled from sources, so it lies elsewhere. */
const sending = import(pathToFileURL(process.env['BENCH_SENDING'] ?? '').href)

ipcMain.handle('run:start', async ({ sender }, { way, seconds }) => {
  const { sendTokens } = await sending
  /** @type {import('../send-tokens.mjs').Send} */
  const send = (channel, payload) => sender.send(channel, payload)
  return sendTokens(way, send, seconds)
})

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1100,
    height: 720,
    webPreferences: { preload: process.env['BENCH_PRELOAD'] }
  })
  void window.loadFile(join(import.meta.dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
