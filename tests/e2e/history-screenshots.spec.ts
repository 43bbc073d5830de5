import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { photograph } from './photograph'
import { type SeededRun, seedHistory } from './seeded-history'

const MINUTE_MS = 60_000
const STORY =
  'In the year 2157, Commander Sarah Chen led a small crew aboard the starship Pioneer.\n\nAs they came near Alpha Centauri, nobody spoke. The journey had taken fifteen years, and the instruments showed a planet that was not on any map.'

const ENDINGS: Partial<SeededRun>[] = [
  { prompt: 'Tell me a short story about a robot learning to paint.', text: STORY },
  {
    prompt: 'What is the capital of Australia, and why is it not Sydney?',
    text: 'Canberra. The two largest cities',
    provider: 'openai',
    model: 'gpt-4o-mini',
    ending: { type: 'run-end', outcome: 'cut-off', finishReason: 'length', usage: null }
  },
  {
    prompt: 'Summarise this contract in five points.',
    text: 'The contract has five parts. First, the parties',
    provider: 'azure',
    model: 'production-gpt-4o',
    ending: {
      type: 'run-error',
      error: {
        code: 'idle-timeout',
        message:
          'The server sent nothing for 60 s, so the run was ended. Try again, or raise the limit under Settings, Limits.',
        host: 'contoso.openai.azure.com'
      }
    }
  },
  {
    prompt: 'اكتب قصة قصيرة عن سفينة صغيرة 🚀',
    text: 'مرحبا بالعالم، هذه قصة قصيرة.',
    ending: { type: 'run-abort', chunksAfterStop: 3 }
  },
  {
    prompt: 'extraordinarily'.repeat(20),
    text: 'extraordinarily'.repeat(30),
    provider: 'compatible',
    model: 'llama-3.3-70b-instruct-q4_K_M'
  },
  {
    prompt: '',
    text: '',
    ending: { type: 'run-end', outcome: 'filtered', finishReason: 'content_filter', usage: null }
  }
]

function sampleRuns(count: number): SeededRun[] {
  return Array.from({ length: count }, (_, index) => ({
    runId: `run-${index}`,
    startedAt: new Date(Date.now() - (index * index + 1) * 7 * MINUTE_MS),
    prompt: '',
    text: '',
    ...ENDINGS[index % ENDINGS.length]
  }))
}

const stages: Record<string, (page: Page) => Promise<void>> = {
  async list(page) {
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  async reading(page) {
    await page.getByRole('option', { name: /robot/ }).first().click()
    await expect(page.getByRole('article', { name: 'Text' })).toContainText('Pioneer')
  },
  async failed(page) {
    await page
      .getByRole('option', { name: /contract/ })
      .first()
      .click()
    await expect(page.getByRole('article', { name: 'Text' })).toContainText('sent nothing')
  },
  async 'hard-words'(page) {
    await page
      .getByRole('option', { name: /extraordinarily/ })
      .first()
      .click()
    await expect(page.getByRole('article', { name: 'Text' })).toContainText('extraordinarily')
  },
  async deleted(page) {
    await page.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText(/^Deleted: /)).toBeVisible()
  },
  async 'no-hit'(page) {
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByRole('searchbox').fill('zebra')
    await expect(page.getByText('No run matches')).toBeVisible()
  },
  async hits(page) {
    await page.getByRole('searchbox').fill('canberra')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  async 'clean-up'(page) {
    await page.getByRole('searchbox').fill('')
    await page.getByRole('button', { name: 'Clean up' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
  },
  async empty(page) {
    await page.getByRole('menuitem', { name: 'Delete all runs' }).click()
    await expect(page.getByText('No runs yet')).toBeVisible()
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`every state of the History page, ${theme}`, async ({ launch, userDataFolder }) => {
    await seedHistory(userDataFolder, sampleRuns(300))
    await writeFile(join(userDataFolder, 'history', 'run-damaged.jsonl'), 'not a journal')
    const { electron, page, complaints } = await launch()
    await page.evaluate((chosen) => window.streamscope.invoke('settings:change', { theme: chosen }), theme)
    await page.getByRole('link', { name: 'History', exact: true }).click()
    for (const [name, bring] of Object.entries(stages)) {
      await bring(page)
      await photograph(electron, page, `history-${name}-${theme}`)
    }
    expect(complaints).toEqual([])
  })
}
