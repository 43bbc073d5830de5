import type { Page } from 'playwright/test'
import type { Canary } from './canary'
import { expect, type LaunchedApp, test } from './fixtures'

const HOME = 'streamscope://app/index.html'

/**
 * The app still shows its one page, whole. Main looks, not the driver, which would wait for ever for a navigation that was
 * refused.
 */
async function expectStillHome({ electron }: LaunchedApp, canary: Canary): Promise<void> {
  const shown = await electron.evaluate(({ webContents }) => {
    const look =
      'new Promise(requestAnimationFrame).then(() => [location.href, Boolean(document.querySelector("nav"))])'
    return Promise.all(webContents.getAllWebContents().map((contents) => contents.executeJavaScript(look)))
  })
  expect(shown).toEqual([[HOME, true]])
  expect(canary.hits).toEqual([])
}

/** Puts the markup over the page, where a click in the middle of the window meets it. */
async function cover(page: Page, markup: string): Promise<void> {
  await page.evaluate((html) => {
    document.getElementById('cover')?.remove()
    const cover = document.createElement('div')
    cover.id = 'cover'
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '9999' })
    cover.innerHTML = html
    for (const child of cover.children)
      Object.assign((child as HTMLElement).style, { position: 'absolute', inset: '0' })
    document.body.append(cover)
  }, markup)
}

const BY_SCRIPT: Record<string, (origin: string) => void> = {
  'location.href': (origin) => {
    location.href = origin
  },
  'location.replace to a file': () => location.replace('file:///etc/passwd'),
  'location to data': () => location.assign('data:text/html,<h1>data</h1>'),
  'location to another page of ours': () => location.assign('streamscope://app/assets/'),
  'window.open': (origin) => {
    window.open(origin)
  },
  'window.open of our own page': () => {
    window.open('streamscope://app/index.html')
  },
  'window.open of about:blank': () => {
    window.open('about:blank')
  },
  'a meta refresh': (origin) => {
    document.head.insertAdjacentHTML('beforeend', `<meta http-equiv="refresh" content="0; url=${origin}">`)
  },
  'a form': (origin) => {
    document.body.insertAdjacentHTML('beforeend', `<form id="leave" action="${origin}" method="post"></form>`)
    ;(document.getElementById('leave') as HTMLFormElement).submit()
  },
  'a frame': (origin) => {
    document.body.insertAdjacentHTML('beforeend', `<iframe src="${origin}"></iframe>`)
  },
  'a blank frame that navigates': (origin) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.contentWindow?.location.assign(origin)
  },
  'a webview': (origin) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<webview src="${origin}" style="width: 99px; height: 99px"></webview>`
    )
  }
}

const BY_CLICK = {
  'a link': { target: '', button: 'left' },
  'a link to a new window': { target: '_blank', button: 'left' },
  'a middle click': { target: '', button: 'middle' }
} as const

test('no script leads away from the page', async ({ launched, canary }) => {
  for (const [name, leave] of Object.entries(BY_SCRIPT)) {
    await test.step(name, async () => {
      await launched.page.evaluate(leave, canary.origin)
      await expectStillHome(launched, canary)
    })
  }
})

test('no click leads away from the page', async ({ launched, canary }) => {
  for (const [name, { target, button }] of Object.entries(BY_CLICK)) {
    await test.step(name, async () => {
      await cover(launched.page, `<a href="${canary.origin}" target="${target}">leave</a>`)
      await launched.page.mouse.click(300, 300, { button })
      await expectStillHome(launched, canary)
    })
  }
})
