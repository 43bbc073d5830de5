import { chunkOf, finishChunk, textChunk } from '../helpers/completion-chunks'
import { encodeEvent } from '../helpers/event-stream-bytes'
import { streamOf } from '../helpers/response-scripts'
import { expectNoBarriers } from './barriers'
import { chooseProvider } from './examples-page'
import { expect, test } from './fixtures'
import { photograph } from './photograph'

test('any prompt runs through a list of processors, by keyboard alone, and its tokens can be read', async ({
  launched
}) => {
  const { page, complaints } = launched
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Workbench' })).toBeFocused()
  const status = page.getByRole('main').getByRole('status')
  const text = page.getByRole('article', { name: 'Reply text' }).locator('[dir=auto]')
  const item = (place: number) =>
    page
      .getByRole('region', { name: 'Processors' })
      .getByRole('listitem')
      .nth(place - 1)

  for (const name of ['uppercase', 'lowercase']) {
    await page.getByRole('button', { name: 'Add a processor' }).press('Enter')
    await page.getByRole('menuitem', { name }).press('Enter')
  }
  await expect(page.getByRole('button', { name: 'Add a processor' })).toBeFocused()
  // With a direction for each paragraph, a line of a megabyte holds the window up for half a minute.
  await expect(page.getByLabel('Human message')).toHaveCSS('unicode-bidi', 'isolate')
  await page.getByLabel('Human message').fill('Write one sentence about programming.')
  await page.getByLabel('Seed').fill('7')
  await page.getByLabel('Human message').press('Control+Enter')
  await expect(status).toHaveText('Complete')
  await expect(text).toHaveText(/\.$/)
  const lower = (await text.textContent()) ?? ''
  expect(lower).not.toBe('')
  expect(lower).toBe(lower.toLowerCase())

  const moveDown = page.getByRole('button', { name: 'Move uppercase down' })
  await moveDown.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(item(2)).toHaveAccessibleName('uppercase, 2 of 2')
  await expect(moveDown).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(text).toHaveText(lower.toUpperCase())
  await expect(status).toHaveText('Complete')

  await page.getByRole('checkbox', { name: 'uppercase' }).press('Space')
  await page.getByRole('button', { name: 'Run again' }).press('Enter')
  await expect(status).toHaveText('Complete')
  await expect(text).toHaveText(lower.toUpperCase())

  await page.getByRole('button', { name: 'Inspector' }).press('Enter')
  await page.getByRole('tab', { name: 'Figures' }).press('ArrowRight')
  await expect(page.getByRole('grid', { name: 'Tokens' }).getByRole('row')).not.toHaveCount(1)
  await page.getByRole('button', { name: 'Remove uppercase' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Add a processor' })).toBeFocused()

  await page.getByRole('link', { name: 'Examples' }).click()
  await page.getByRole('link', { name: 'Workbench' }).click()
  await expect(page.getByLabel('Human message')).toHaveValue('Write one sentence about programming.')
  await page.reload()
  await expect(text).toHaveText(lower.toUpperCase())
  await expect(status).toHaveText('Complete')
  expect(complaints).toEqual([])
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`a run is stopped, one is cut off, and what is wrong is said, with no barriers, ${theme.toLowerCase()}`, async ({
    launch,
    server
  }) => {
    const { electron, page } = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
    const shoot = async (name: string) => {
      await photograph(electron, page, `workbench-${name}-${theme.toLowerCase()}`)
      await expectNoBarriers(page, name)
    }
    await page.getByRole('button', { name: /^Theme:/ }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
    await page.getByRole('link', { name: 'Workbench' }).click()
    await shoot('idle')
    await chooseProvider(page, 'OpenAI-compatible')
    const status = page.getByRole('main').getByRole('status')
    const run = page.getByRole('button', { name: 'Run', exact: true })

    await run.click()
    const exchange = await server.nextExchange()
    await exchange.write(encodeEvent(textChunk('In the year 2157, Commander Sarah Chen ')))
    await exchange.write(encodeEvent(textChunk('led a small crew aboard the starship Pioneer.')))
    await expect(page.getByRole('article')).toContainText('Pioneer')
    await page.getByRole('button', { name: 'Inspector' }).click()
    await shoot('streaming')
    await page.getByRole('button', { name: 'Stop' }).press('Enter')
    await expect(status).toHaveText('Stopped')
    await expect(run).toBeFocused()
    await page.getByRole('tab', { name: 'Tokens' }).click()
    await expect(page.getByRole('grid', { name: 'Tokens' }).getByText('led·a·small')).toBeVisible()
    await shoot('tokens')

    await run.click()
    const wordless = await server.nextExchange()
    await wordless.write(`${encodeEvent(finishChunk('stop'))}${encodeEvent('[DONE]')}`)
    await wordless.end()
    await expect(status).toHaveText('Complete')
    // There is nothing to reply to.
    await expect(page.getByRole('button', { name: 'Reply to this' })).toHaveCount(0)

    await run.click()
    const second = await server.nextExchange()
    await second.write(
      `${encodeEvent(textChunk('It ended '))}${encodeEvent(finishChunk('length'))}${encodeEvent('[DONE]')}`
    )
    await second.end()
    await expect(status).toHaveText('Incomplete')
    await page.getByRole('button', { name: 'Add a processor' }).click()
    await page.getByRole('menuitem', { name: 'replace' }).click()
    await page.getByLabel('Temperature').fill('hot')
    await expect(page.getByText('From 0 to 2, such as 0.7.')).toBeVisible()
    await expect(run).toHaveAttribute('aria-disabled', 'true')
    await page.getByLabel('Temperature').scrollIntoViewIfNeeded()
    await shoot('to-mend')
  })
}

test('a stream of several replies shows the first, and says so beside it, in the inspector and in the history', async ({
  launch,
  server
}) => {
  const { page } = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
  const told = page.getByText('The stream held another reply, which is not shown')
  const other = { index: 1, delta: { content: 'Second.' }, finish_reason: 'stop' }
  server.respondWith(streamOf([textChunk('First.'), chunkOf([other]), finishChunk()]))
  await page.keyboard.press('Control+2')
  await chooseProvider(page, 'OpenAI-compatible')
  await page.getByRole('button', { name: 'Inspector' }).click()
  await page.getByLabel('Human message').fill('Two, please')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article', { name: 'Reply text' })).toContainText('First.')
  await expect(told).toBeVisible()
  await page.getByRole('tab', { name: 'Wire' }).click()
  await expect(page.getByRole('row', { name: /dropped: no callback/ })).toHaveCount(1)
  await page.keyboard.press('Control+3')
  await page.getByRole('option').click()
  await expect(page.getByRole('article', { name: 'Text', exact: true })).toContainText('First.')
  await expect(told.last()).toBeVisible()
})
