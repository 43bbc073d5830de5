import type { Locator } from 'playwright/test'
import { reply } from '../helpers/completion-chunks'
import { encodeEventStream } from '../helpers/event-stream-bytes'
import { streamBytes } from '../helpers/response-scripts'
import { expect, test } from './fixtures'
import { chooseView, openMarkdownPage } from './markdown-page'
import { htmlPayloads } from './untrusted/html-payloads'
import { markdownPayloads } from './untrusted/markdown-payloads'
import { createTraps } from './untrusted/traps'
import { watchWindow } from './untrusted/watch-window'

const NOTHING = { executions: [], violations: [], navigations: [], requests: [] }
/** What must never come of a text. */
const FORBIDDEN =
  'script, style, link, meta, base, img, picture, source, video, audio, iframe, frame, object, embed, form, input, svg, template, [href], [src], [srcset], [style], [data], [action], [id], [name]'

/** Cuts a text into pieces of 1 to `longest` units, never the same way twice. */
function cut(text: string, longest: number, seed: number): string[] {
  const pieces: string[] = []
  let state = seed
  for (let at = 0; at < text.length; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const length = 1 + (state % longest)
    pieces.push(text.slice(at, at + length))
    at += length
  }
  return pieces
}

/** Elements and attributes on the page that a reply must not be able to ask for. */
function forbiddenIn(text: Locator): Promise<string[]> {
  return text.evaluate((host, forbidden) => {
    const bad = [...host.querySelectorAll(forbidden)].map((element) => element.outerHTML.slice(0, 200))
    for (const element of host.querySelectorAll('*')) {
      if (element.getAttributeNames().some((name) => name.startsWith('on'))) bad.push(element.outerHTML.slice(0, 200))
    }
    for (const link of host.querySelectorAll<HTMLElement>('[data-address]')) {
      if (!/^(https?:\/\/|mailto:)/.test(link.dataset['address'] ?? '')) bad.push(link.outerHTML.slice(0, 200))
    }
    for (const part of host.querySelectorAll('math *')) {
      if (part.namespaceURI !== 'http://www.w3.org/1998/Math/MathML') bad.push(part.outerHTML.slice(0, 200))
    }
    return bad
  }, FORBIDDEN)
}

test('nothing in a reply runs, loads or leads away, wherever it is cut', async ({ launch, server, canary }) => {
  const opened = await openMarkdownPage(launch, server)
  const { page, text, status, run } = opened
  await chooseView(page, 'Markdown')
  const watch = await watchWindow(opened)
  const traps = createTraps(canary.origin)
  const payloads = [...htmlPayloads(traps), ...markdownPayloads(traps)]
  expect(payloads.length).toBeGreaterThanOrEqual(700)

  // Each on its own, then each leaning on the one before it; cut more and more finely, at last after every unit.
  for (const [pass, [separator, longest]] of (
    [
      ['\n\n```\n```\n\n', 24],
      ['\n\n', 7],
      ['\n', 1],
      ['\n\nA formula: $x$\n\n', 5]
    ] as const
  ).entries()) {
    if (pass === 3) await chooseView(page, 'Formulas')
    const sent = `${payloads.join(separator)}\n\nThat was pass ${pass}.`
    server.respondWith(streamBytes([encodeEventStream(reply(cut(sent, longest, pass + 1)))]))
    await run.click()
    await expect(text).toContainText(`That was pass ${pass}.`)
    await expect(status).toHaveText('Complete')
    expect(await forbiddenIn(text)).toEqual([])
    if (pass < 3) expect(await text.locator('math').count()).toBe(0)
    else expect(await text.locator('math').count()).toBeGreaterThan(700)
    if (pass === 0) {
      // The text was read as Markdown: it has links that lead out, images that stay out, and the tags as text.
      expect(await text.locator('[data-address]').count()).toBeGreaterThan(30)
      expect(await text.getByRole('img', { name: 'Image, not loaded' }).count()).toBeGreaterThan(50)
      await expect(text).toContainText('<img src=x onerror="untrusted(1)">')
      await text.evaluate((host) => {
        for (const element of host.querySelectorAll<HTMLElement>('*')) element.click()
      })
    }
  }
  expect(await watch.read()).toEqual(NOTHING)
  expect(canary.hits).toEqual([])
  expect(opened.complaints).toEqual([])
})

test('the watch sees what a page does that takes a text for HTML', async ({ launched, canary }) => {
  const watch = await watchWindow(launched)
  const { script, address } = createTraps(canary.origin)
  await launched.page.evaluate(
    ({ html, code }) => {
      document.body.insertAdjacentHTML('beforeend', html)
      // The page's policy refuses what is injected; what the page itself calls it does not.
      window.untrusted(code)
    },
    { html: `<img src="${address()}" onerror="${script()}"><iframe src="${address('html')}"></iframe>`, code: 1 }
  )
  await expect.poll(() => watch.read()).toMatchObject({ executions: [1] })
  await expect.poll(async () => (await watch.read()).violations.length).toBeGreaterThan(1)
  expect(await forbiddenIn(launched.page.locator('body'))).not.toEqual([])
  await launched.page.evaluate((away) => {
    location.href = away
  }, address('html'))
  await expect.poll(watch.navigations).not.toEqual([])
})
