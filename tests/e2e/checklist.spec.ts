import type { Page } from 'playwright/test'
import { expect, type LaunchedApp, test } from './fixtures'

/** What the other security tests leave of the list in docs/security-checklist.md. */
const HOME = 'streamscope://app/index.html'
const LANGUAGES = { data: 'text/uri-list', html: 'text/html' }

async function addressesShown({ electron }: LaunchedApp): Promise<string[]> {
  return electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()))
}

/** Drops something on the middle of the window, as the system hands it to Chromium. */
async function drop(page: Page, data: { items: object[]; files?: string[] }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const where = { type, x: 400, y: 300 }
    await session.send('Input.dispatchDragEvent', { ...where, data: { ...data, dragOperationsMask: 1 } as never })
  }
  await session.detach()
}

test('nothing that is dropped takes the place of the page', async ({ launched, canary }) => {
  const { page } = launched
  await page.evaluate(() => {
    const seen = Object.assign(window, { dropped: [] as string[] }).dropped
    window.addEventListener('dragenter', (event) => seen.push(...(event.dataTransfer?.types ?? [])), true)
  })
  const item = (mimeType: string, text: string) => ({ items: [{ mimeType, data: text }] })
  await drop(page, item(LANGUAGES.data, canary.origin))
  await drop(page, item(LANGUAGES.html, `<img src="${canary.origin}/dropped" onerror="location='${canary.origin}'">`))
  await drop(page, { items: [], files: ['/etc/hostname'] })
  const dropped = await page.evaluate(() => (window as unknown as { dropped: string[] }).dropped)
  // The drops did arrive, or nothing would have been tried.
  expect(dropped).toEqual(expect.arrayContaining([LANGUAGES.data, LANGUAGES.html, 'Files']))
  expect(await addressesShown(launched)).toEqual([HOME])
  expect(canary.hits).toEqual([])
})

test('a frame in the page has no bridge, and is made of nothing but blank', async ({ launched: { page }, canary }) => {
  const found = await page.evaluate(async (origin) => {
    const blank = document.createElement('iframe')
    const ours = Object.assign(document.createElement('iframe'), { src: '/index.html' })
    const theirs = Object.assign(document.createElement('iframe'), { src: origin })
    document.body.append(blank, ours, theirs)
    await new Promise(requestAnimationFrame)
    const bridges = [blank, ours, theirs].map((frame) => {
      try {
        return frame.contentWindow && 'streamscope' in frame.contentWindow
      } catch {
        return false
      }
    })
    return { bridges, blank: blank.contentDocument?.body.childElementCount }
  }, canary.origin)
  expect(found).toEqual({ bridges: [false, false, false], blank: 0 })
  expect(canary.hits).toEqual([])
})

test('no window of this app can hold a webview, not even one that was opened for it', async ({ launched, canary }) => {
  const attached = await launched.electron.evaluate(async ({ BrowserWindow }, origin) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
    let count = 0
    window.webContents.on('did-attach-webview', () => {
      count += 1
    })
    await window.loadURL('data:text/html,<h1>host</h1>')
    const refused = new Promise((resolve) => window.webContents.once('will-attach-webview', resolve))
    await window.webContents.executeJavaScript(
      `document.body.insertAdjacentHTML('beforeend', '<webview src="${origin}"></webview>')`
    )
    await refused
    window.destroy()
    return count
  }, canary.origin)
  expect(attached).toBe(0)
  expect(canary.hits).toEqual([])
})

test('every kind of permission is refused when it is asked for, but writing to the clipboard', async ({ launched }) => {
  const answers = await launched.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const names = [
      'accelerometer',
      'background-fetch',
      'background-sync',
      'camera',
      'clipboard-read',
      'clipboard-write',
      'display-capture',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'notifications',
      'payment-handler',
      'persistent-storage',
      'screen-wake-lock',
      'storage-access',
      'window-management'
    ]
    return window?.webContents.executeJavaScript(`Promise.all(${JSON.stringify(names)}.map(async (name) => {
      try { return [name, (await navigator.permissions.query({ name })).state] } catch { return [name, 'unknown'] }
    }))`)
  })
  const granted = (answers as [string, string][]).filter(([, state]) => state !== 'denied' && state !== 'unknown')
  expect(granted.map(([name]) => name)).toEqual(['clipboard-write'])
})

test('no device is given to the page', async ({ launched: { page } }) => {
  // A click is what would let it ask.
  await page.mouse.click(500, 10)
  const answers = await page.evaluate(async () => {
    const { usb, serial, hid } = navigator as unknown as Record<string, Record<string, () => unknown>>
    const ask = async (question: () => unknown) => {
      try {
        const given = await question()
        return Array.isArray(given) ? given.length : 0
      } catch {
        return 0
      }
    }
    return Promise.all([
      ask(() => usb?.['getDevices']?.()),
      ask(() => serial?.['getPorts']?.()),
      ask(() => hid?.['getDevices']?.())
    ])
  })
  expect(answers).toEqual([0, 0, 0])
})

test('a tour of every place breaks no rule of the policy, and asks nobody', async ({ launched, canary }) => {
  const { page, complaints } = launched
  await page.evaluate(() => {
    const broken = Object.assign(window, { broken: [] as string[] }).broken
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective))
  })
  for (const place of ['Workbench', 'History', 'Settings', 'Examples']) {
    await page.getByRole('link', { name: place }).click()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Run story' }).click()
  await expect(page.getByRole('region', { name: 'Story' }).getByRole('status')).toHaveText('Complete')
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([])
  expect(complaints).toEqual([])
  expect(canary.hits).toEqual([])
})
