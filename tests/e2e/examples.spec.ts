import type { RunBatch } from '../../src/shared/ipc-contract'
import type { RunRequestInput } from '../../src/shared/run-request'
import { cardOf } from './examples-page'
import { expect, test } from './fixtures'

test('the page has the names that tests and assistive technology rely on', async ({
  launched: { page, complaints }
}) => {
  const places = page.getByRole('navigation').getByRole('link')
  await expect(places).toHaveText(['Examples', 'Workbench', 'History', 'Settings'])
  await expect(page.getByRole('link', { name: 'Examples' })).toHaveAttribute('aria-current', 'page')
  for (const name of ['Run both', 'Run story', 'Run uppercase']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeEnabled()
  }
  for (const title of ['Story', 'Uppercase'] as const) await expect(cardOf(page, title).status).toHaveText('Idle')
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('Run both tells the story, then a sentence in capitals', async ({ launched: { page, complaints } }) => {
  const story = cardOf(page, 'Story')
  const uppercase = cardOf(page, 'Uppercase')
  await page.getByRole('button', { name: 'Run both' }).click()
  await expect(story.stop).toBeEnabled()
  await expect(uppercase.status).toHaveText('Idle')
  await expect(story.status).toHaveText('Complete', { timeout: 30_000 })
  await expect(uppercase.status).toHaveText('Complete', { timeout: 30_000 })

  const told = (await story.text.textContent()) ?? ''
  const shouted = (await uppercase.text.textContent()) ?? ''
  expect(told.split(/\s+/).length).toBeGreaterThan(40)
  expect(told).toMatch(/[a-z]/)
  expect(shouted.length).toBeGreaterThan(20)
  expect(shouted).toBe(shouted.toUpperCase())
  for (const { region } of [story, uppercase]) {
    await expect(region.getByRole('definition').filter({ hasText: /^[\d,.]+ (ms|s)$/ })).toHaveCount(1)
    await expect(region.getByRole('definition').filter({ hasText: /^[\d,.]+ tokens\/s$/ })).toHaveCount(1)
    await expect(region.getByRole('definition').filter({ hasText: /^stop$/ })).toHaveCount(1)
  }
  expect(complaints).toEqual([])
})

test('the text grows at its end and nowhere else', async ({ launched: { page } }) => {
  const story = cardOf(page, 'Story')
  await story.text.evaluate((host) => {
    const lengths: number[] = []
    let shown = ''
    new MutationObserver((changes) => {
      const text = host.textContent ?? ''
      const hasRemoved = changes.some((change) => change.removedNodes.length > 0)
      if (hasRemoved || !text.startsWith(shown)) lengths.push(Number.NaN)
      lengths.push(text.length)
      shown = text
    }).observe(host, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { lengths })
  })
  await page.getByRole('button', { name: 'Run story' }).click()
  await expect(story.status).toHaveText('Complete', { timeout: 30_000 })
  const lengths = await page.evaluate(() => (window as unknown as { lengths: number[] }).lengths)
  expect(lengths.length).toBeGreaterThan(5)
  expect(lengths.filter(Number.isNaN)).toEqual([])
})

test('nothing on the page moves as it hears what it can run with', async ({ launched: { page } }) => {
  await expect(page.getByText('Built-in A tiny model that runs on this computer')).toBeVisible()
  const moved = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[]
          resolve(shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.textContent)))
        }).observe({ type: 'layout-shift', buffered: true })
        // By then it has heard of what was before it.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve([])))
      })
  )
  expect(moved).toEqual([])
})

test('nothing on the page moves while the story streams', async ({ launched: { page } }) => {
  const story = cardOf(page, 'Story')
  const places = () =>
    page.evaluate(() => {
      const elements = [...document.querySelectorAll('h1, h2, dt, article')]
      return elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [element.textContent?.slice(0, 12), x, y, element.matches('article') ? [width, height] : null]
      })
    })
  const withoutText = (found: Awaited<ReturnType<typeof places>>) => found.map(([, ...place]) => place)
  const before = withoutText(await places())
  await page.getByRole('button', { name: 'Run story' }).click()
  await expect(story.status).toHaveText('Streaming')
  expect(withoutText(await places())).toEqual(before)
  await expect(story.status).toHaveText('Complete', { timeout: 30_000 })
  expect(withoutText(await places())).toEqual(before)
})

test('the uppercase text is what the processor makes of the plain text of the same seed', async ({ launched }) => {
  const { page } = launched
  const request: RunRequestInput = {
    provider: 'builtin',
    seed: 42,
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'human', content: 'Write one sentence about programming.' }
    ]
  }
  const textOf = (run: RunRequestInput) =>
    page.evaluate(async (asked) => {
      const batches: RunBatch[] = []
      let look = () => {}
      const unsubscribe = window.streamscope.on('run:batch', (batch) => {
        batches.push(batch)
        look()
      })
      const answer = await window.streamscope.invoke('run:start', asked)
      if (!answer.ok) throw new Error(answer.error.message)
      const text = await new Promise<string>((resolve) => {
        look = () => {
          for (const event of batches.flatMap((batch) => batch.events)) {
            if (event.runId === answer.value.runId && event.type === 'run-end') resolve(event.text)
          }
        }
        look()
      })
      unsubscribe()
      return text
    }, run)

  const plain = await textOf(request)
  const uppercase = await textOf({ ...request, processors: [{ name: 'uppercase' }] })
  expect(plain).toMatch(/[a-z]{3}/)
  expect(uppercase).toBe(plain.toUpperCase())
})

/** Runs in the page: the built-in model is through with its story before the driver could look at it. */
function pressEscapeOnceStreaming(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-status="Streaming"]')) return
    observer.disconnect()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  })
  observer.observe(document.body, { subtree: true, childList: true, attributes: true })
}

test('Escape stops the built-in story in mid-stream, and what had come stays', async ({ launched: { page } }) => {
  const story = cardOf(page, 'Story')
  await page.evaluate(pressEscapeOnceStreaming)
  await page.keyboard.press('Control+Enter')
  await expect(story.status).toHaveText('Stopped')
  await expect(story.region.getByText('Stopped here')).toBeVisible()
  expect(await story.text.textContent()).not.toBe('')
  await expect(cardOf(page, 'Uppercase').status).toHaveText('Idle')
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0)
})

test('the theme is chosen once, and there from the first paint of the next start', async ({ launch }) => {
  const first = await launch()
  await first.page.getByRole('button', { name: 'Theme: System' }).click()
  await first.page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(first.page.getByRole('button', { name: 'Theme: Dark' })).toBeFocused()
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches
  await expect.poll(() => first.page.evaluate(isDark)).toBe(true)
  expect(first.complaints).toEqual([])
  await first.electron.close()

  const second = await launch()
  expect(await second.page.evaluate(isDark)).toBe(true)
  await expect(second.page.getByRole('button', { name: 'Theme: Dark' })).toBeVisible()
})

test('About says what really runs', async ({ launched: { electron, page, complaints } }) => {
  const versions = await electron.evaluate(() => process.versions)
  await page.getByRole('button', { name: 'About Streamscope' }).click()
  const about = page.getByRole('dialog', { name: 'About Streamscope' })
  for (const version of [versions['electron'], versions['chrome'], versions['node']]) {
    await expect(about).toContainText(version ?? 'missing')
  }
  await about.getByRole('button', { name: 'Copy' }).click()
  await expect(about.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    `Electron: ${versions['electron']}`
  )
  await page.keyboard.press('Escape')
  await expect(about).toBeHidden()
  expect(complaints).toEqual([])
})

test('a provider that lacks something says so, can be reached by keyboard, and is not chosen', async ({ launched }) => {
  const { page, complaints } = launched
  await page.getByRole('button', { name: 'Provider: Built-in' }).focus()
  await page.keyboard.press('Enter')
  const azure = page.getByRole('menuitemradio', { name: /^Azure OpenAI/ })
  await expect(page.getByRole('menuitemradio', { name: /^Built-in/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(azure).toBeFocused()
  await expect(azure).toBeDisabled()
  await expect(azure).toContainText('AZURE_OPENAI_API_KEY')
  await page.keyboard.press('Enter')
  await expect(azure).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Provider: Built-in' })).toBeFocused()
  expect(complaints).toEqual([])
})

test('a screen reader hears the start and the end, and no token', async ({ launched: { page } }) => {
  const story = cardOf(page, 'Story')
  await page.evaluate(() => {
    const heard: string[] = []
    const look = () => {
      for (const region of document.querySelectorAll('[aria-live=polite]')) {
        const sentence = region.textContent ?? ''
        if (sentence !== '' && heard.at(-1) !== sentence) heard.push(sentence)
      }
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { heard })
  })
  await page.getByRole('button', { name: 'Run story' }).click()
  await expect(story.status).toHaveText('Complete', { timeout: 30_000 })
  await expect(story.text).toHaveAttribute('aria-busy', 'false')
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard).toEqual(['Story started.', expect.stringMatching(/^Story complete, [\d,]+ tokens\.$/)])
})
