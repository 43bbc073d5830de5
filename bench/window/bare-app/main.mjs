/**
 * The least that an Electron app can do with a stream: fetch, split, parse, send, append to a text node. No LangChain, no
 * limits, no history. The floor sends the texts of one network read in one message; the peer, as guides have it, each token.
 */
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, net } from 'electron'

ipcMain.handle('run', async ({ sender }, { url, isEach }) => {
  const response = await net.fetch(`${url}/chat/completions`, { method: 'POST', body: '{}' })
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of /** @type {AsyncIterable<Uint8Array>} */ (response.body)) {
    const events = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
    rest = events.pop() ?? ''
    const texts = events.map((event) => textIn(event.slice('data: '.length)))
    if (isEach) for (const text of texts) sender.send('text', text)
    else sender.send('text', texts.join(''))
  }
  sender.send('end')
})

/** @param {string} json */
function textIn(json) {
  return json === '[DONE]' ? '' : (JSON.parse(json).choices[0].delta.content ?? '')
}

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1100,
    height: 720,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') }
  })
  void window.loadFile(join(import.meta.dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
