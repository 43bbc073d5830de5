import { expect, type LaunchedApp, test } from './fixtures'

const FORBIDDEN = { ok: false, error: { code: 'forbidden' } }

test('a payload that the schema forbids is refused by name', async ({ launched: { page } }) => {
  const answers = await page.evaluate(() => {
    const invoke = window.streamscope.invoke as (channel: string, request?: unknown) => Promise<unknown>
    return Promise.all([
      invoke('run:start', { provider: 'nobody', messages: [] }),
      invoke('settings:change', { theme: 'purple' }),
      invoke('settings:change', { theme: 'dark', more: true }),
      invoke('run:cancel', { runId: 'x'.repeat(65) }),
      invoke('run:cancel', new Map()),
      invoke('app:describe', 1),
      invoke('shell:open', 'x')
    ])
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
})

test('what another window says is refused, even from our own origin and with Node at hand', async ({ launched }) => {
  const other = launched.electron.waitForEvent('window')
  await launched.electron.evaluate(({ BrowserWindow }) => {
    const webPreferences = { nodeIntegration: true, contextIsolation: false, sandbox: false }
    void new BrowserWindow({ show: false, webPreferences }).loadURL('streamscope://app/index.html')
  })
  const page = await other
  await page.waitForLoadState()
  const answer = await page.evaluate(() => {
    // The bundler must not see this `require`: it is the other window's own.
    const { ipcRenderer } = (window as unknown as { require: NodeRequire }).require('electron')
    return ipcRenderer.invoke('run:list') as Promise<unknown>
  })
  expect(answer).toMatchObject(FORBIDDEN)
})

test('what our window says while it shows a foreign page is refused', async ({ launched: { electron } }) => {
  const answer = await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    await window?.loadURL('data:text/html,<h1>foreign</h1>')
    return window?.webContents.executeJavaScript("streamscope.invoke('run:list')")
  })
  expect(answer).toMatchObject(FORBIDDEN)
})

test.describe('a link', () => {
  /** Keeps main from opening anything, and writes down what it would have opened. */
  async function catchOpened({ electron }: LaunchedApp): Promise<() => Promise<string[]>> {
    await electron.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (address) => void opened.push(address)
    })
    return () => electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  }

  const open = ({ page }: LaunchedApp, url: string) =>
    page.evaluate((url) => window.streamscope.invoke('link:open', { url }), url)

  test('opens outside, once for each click', async ({ launched }) => {
    const opened = await catchOpened(launched)
    expect(await open(launched, 'https://example.com/')).toEqual({ ok: true, value: { opened: false } })
    await launched.page.mouse.click(500, 10)
    expect(await open(launched, 'https://example.com/a')).toEqual({ ok: true, value: { opened: true } })
    expect(await open(launched, 'https://example.com/b')).toEqual({ ok: true, value: { opened: false } })
    await launched.page.keyboard.press('Shift')
    expect(await open(launched, 'mailto:a@example.com')).toEqual({ ok: true, value: { opened: true } })
    expect(await opened()).toEqual(['https://example.com/a', 'mailto:a@example.com'])
  })

  test('that is not for the web never opens', async ({ launched }) => {
    const opened = await catchOpened(launched)
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/x', 'streamscope://app/', '//x', 'x']) {
      await launched.page.mouse.click(500, 10)
      expect(await open(launched, url)).toEqual({ ok: true, value: { opened: false } })
    }
    expect(await opened()).toEqual([])
  })
})
