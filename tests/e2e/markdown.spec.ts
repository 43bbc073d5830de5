import { finishChunk, roleChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { expectNoBarriers } from './barriers'
import { expect, test } from './fixtures'
import { chooseView, openMarkdownPage } from './markdown-page'
import { EVERYTHING, FORMULAS } from './markdown-samples'
import { photograph } from './photograph'

const written = (...texts: string[]) =>
  [roleChunk(), ...texts.map(textChunk)].map((chunk) => encodeEvent(chunk)).join('')
const ending = `${encodeEvent(finishChunk())}${encodeEvent('[DONE]')}`

test('a reply is read as Markdown while it streams, and plain again; the choice is remembered', async ({
  launch,
  server,
  canary
}) => {
  const { electron, page, complaints, article, text, status, run } = await openMarkdownPage(launch, server)
  const reply = EVERYTHING(`${canary.origin}/picture.png`)
  const fence = reply.indexOf('  for (let')
  await run.click()
  const exchange = await server.nextExchange()
  await exchange.write(written(reply.slice(0, 300)))
  await expect(text).toContainText('## Why streams stall')
  await chooseView(page, 'Markdown')
  await expect(text.getByRole('heading', { name: 'Why streams stall' })).toBeVisible()
  await exchange.write(written(reply.slice(300, fence)))

  // The open fence is code already, plain until it is closed.
  const code = text.locator('pre code')
  await expect(code).toContainText('AsyncGenerator')
  await expect(code.locator('span span')).toHaveCount(0)
  await expect(text.getByRole('table').getByRole('row')).toHaveCount(4)
  await chooseView(page, 'Plain')
  await expect(text).toContainText('```ts')
  await chooseView(page, 'Markdown')
  await exchange.write(`${written(reply.slice(fence))}${ending}`)
  await exchange.end()
  await expect(status).toHaveText('Complete')
  await expect(code.locator('span span').filter({ hasText: /^await$/ })).toHaveCount(1)
  await expect(text.getByText('Raw HTML is text.')).toHaveText('<div onclick="alert(1)">Raw HTML is text.</div>')
  await expect(text.locator('img, script, iframe, a[href]')).toHaveCount(0)

  await text.getByRole('button', { name: 'Copy' }).click()
  await expect(text.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^\/\*\* Takes.*\n}$/s)
  // What the window adds to the words is not copied with them.
  await text.selectText()
  await page.keyboard.press('Control+c')
  const copied = () => electron.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toContain('Why streams stall')
  expect(await copied()).toContain('event loop')
  expect(await copied()).not.toMatch(/nodejs\.org|^ts$|Copied/m)
  await page.evaluate(() => getSelection()?.removeAllRanges())

  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    shell.openExternal = async (address) => void opened.push(address)
    Object.assign(globalThis, { opened })
  })
  const link = text.getByRole('link', { name: 'event loop nodejs.org' })
  await link.click()
  const openedLinks = () => electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(openedLinks).toEqual(['https://nodejs.org/en/learn'])
  await link.press('Enter')
  await expect.poll(openedLinks).toHaveLength(2)

  await page.reload()
  await expect(text.getByRole('heading', { name: 'Why streams stall' })).toBeVisible()
  await page.getByRole('link', { name: 'History' }).click()
  await page
    .getByRole('list', { name: 'Runs' })
    .or(page.getByRole('listbox'))
    .first()
    .getByText('Write Markdown.')
    .first()
    .click()
  await expect(
    article.or(page.getByRole('region', { name: 'Run' })).getByRole('heading', { name: 'Why streams stall' })
  ).toBeVisible()
  expect(canary.hits).toEqual([])
  expect(complaints).toEqual([])
})

test('the end is kept in view while Markdown is laid out, and left alone for a reader who scrolled up', async ({
  launch,
  server
}) => {
  const { page, article, text, status, run } = await openMarkdownPage(launch, server)
  await chooseView(page, 'Markdown')
  const place = () =>
    article.evaluate((element) => ({
      top: Math.round(element.scrollTop),
      below: Math.round(element.scrollHeight - element.clientHeight - element.scrollTop)
    }))
  const parts = (from: number) =>
    Array.from(
      { length: 40 },
      (_, index) => `### Part ${from + index}\n\n- **one**\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`
    )
  await run.click()
  const exchange = await server.nextExchange()
  for (const part of parts(0)) await exchange.write(written(...(part.match(/.{1,3}/gs) ?? [])))
  await expect(text).toContainText('Part 39')
  await expect.poll(async () => (await place()).below).toBe(0)
  await article.hover()
  await page.mouse.wheel(0, -900)
  await expect.poll(async () => (await place()).below > 500).toBe(true)
  const before = await place()
  await exchange.write(written(...parts(40), '```js\nreturn 1\n```\n\n', ...parts(80)))
  await expect(text).toContainText('Part 119')
  await expect.poll(async () => (await place()).top).toBe(before.top)
  await page.getByRole('button', { name: 'To the end' }).click()
  await exchange.write(`${written('```js\nreturn 2\n```\n\n', 'The end.')}${ending}`)
  await exchange.end()
  await expect(status).toHaveText('Complete')
  await expect(text).toContainText('The end.')
  await expect.poll(async () => (await place()).below).toBe(0)

  // Code that nobody has seen yet is coloured once it comes into view.
  const code = text.locator('pre code')
  await expect(code.last().locator('span span').first()).toHaveText('return')
  await expect(code.first().locator('span span')).toHaveCount(0)
  await code.first().scrollIntoViewIfNeeded()
  await expect(code.first().locator('span span').first()).toHaveText('return')
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`Markdown looks right and has no barriers, ${theme.toLowerCase()}`, async ({ launch, server, canary }) => {
    const { electron, page, article, text, status, run } = await openMarkdownPage(launch, server)
    await page.getByRole('button', { name: /^Theme:/ }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
    await chooseView(page, 'Markdown')
    const shoot = (name: string) => photograph(electron, page, `markdown-${name}-${theme.toLowerCase()}`)
    const reply = EVERYTHING(`${canary.origin}/picture.png`)
    const fence = reply.indexOf('    yield')
    await run.click()
    const exchange = await server.nextExchange()
    await exchange.write(written(reply.slice(0, fence)))
    await expect(text).toContainText('the end marker')
    await shoot('code-open')
    await exchange.write(`${written(reply.slice(fence))}${ending}`)
    await exchange.end()
    await expect(status).toHaveText('Complete')
    await shoot('end')
    await article.evaluate((element) => {
      element.scrollTop = 0
    })
    await shoot('top')
    await article.evaluate((element) => {
      element.scrollTop = 360
    })
    await shoot('middle')
    await expectNoBarriers(page, 'Markdown')

    // Dollars are dollars until somebody wants formulas; then they come as they are finished.
    const finished = FORMULAS.indexOf('and by Little')
    await run.click()
    const formulas = await server.nextExchange()
    await formulas.write(written(FORMULAS.slice(0, finished)))
    await expect(text).toContainText('$\\rho = \\lambda')
    await chooseView(page, 'Plain')
    await expect(text.locator('h1, h2, p')).toHaveCount(0)
    await chooseView(page, 'Formulas')
    await expect(text.locator('math')).toHaveCount(4)
    await formulas.write(`${written(FORMULAS.slice(finished))}${ending}`)
    await formulas.end()
    await expect(status).toHaveText('Complete')
    await expect(text.locator('math')).toHaveCount(8)
    await expect(text).toContainText('from $5 to $10 a month')
    await expect(text).toContainText('$\\nosuchcommand{x}$')
    await shoot('formulas')
    await expectNoBarriers(page, 'formulas')
    await chooseView(page, 'Formulas')
    await expect(text.locator('math')).toHaveCount(0)
  })
}
