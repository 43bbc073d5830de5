import { expect, test } from './fixtures'
import { openSettings } from './settings-page'

test('the page lists every host that was asked, why and how often, and forgets it with the session', async ({
  launch,
  server
}) => {
  const { page, electron } = await launch()
  const settings = await openSettings(page)
  await settings.section('Data and privacy')
  await expect(page.getByText('Nobody so far.')).toBeVisible()
  const { host } = new URL(server.origin)
  await page.evaluate(async (baseUrl) => {
    const run = () =>
      window.streamscope.invoke('run:start', {
        provider: 'compatible',
        model: 'm',
        baseUrl,
        messages: [{ role: 'human', content: 'Hello' }]
      })
    await run()
    await run()
  }, server.baseUrl)
  const table = page.getByRole('table', { name: 'Where requests went' })
  await expect(table.getByRole('row', { name: new RegExp(`^${host} Run 2 `) })).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(2)
  await page.evaluate(() => window.streamscope.invoke('servers:look', undefined))
  await expect(table.getByRole('row', { name: /^127\.0\.0\.1:\d+ Look for local servers 1 / }).first()).toBeVisible()
  await electron.close()
  const again = await launch()
  await (await openSettings(again.page)).section('Data and privacy')
  await expect(again.page.getByText('Nobody so far.')).toBeVisible()
})

test('what is bundled is named with its licence, and a build without a feed says that it looks for nothing', async ({
  launched: { page, complaints }
}) => {
  const settings = await openSettings(page)
  await settings.section('Licences')
  const langchain = page.getByRole('listitem').filter({ hasText: '@langchain/core' })
  await expect(langchain).toContainText('MIT')
  await langchain.getByText('@langchain/core').click()
  await expect(langchain.getByText('Permission is hereby granted')).toBeVisible()
  expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(50)
  await settings.section('Updates')
  await expect(page.getByText('This build knows no release feed')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  expect(complaints).toEqual([])
})
