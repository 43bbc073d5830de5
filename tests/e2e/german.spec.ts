import type { Page } from 'playwright/test'
import { de } from '../../src/renderer/messages/de'
import { en } from '../../src/renderer/messages/en'
import { flatten } from '../renderer/messages/flatten'
import { expectNoBarriers } from './barriers'
import { expect, test } from './fixtures'
import { photograph } from './photograph'

const german = new Set(flatten(de).values())
/** Messages of English that German does not have: where one of them is found, something was forgotten. */
const ENGLISH = new Set([...flatten(en).values()].filter((message) => !german.has(message) && !message.includes('{{')))

/** Every word that can be seen, heard or pointed at. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) words.push(node.textContent?.trim() ?? '')
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder']) words.push(element.getAttribute(name) ?? '')
    }
    return words
  })
}

async function expectGerman(page: Page): Promise<void> {
  expect((await wordsOn(page)).filter((word) => ENGLISH.has(word))).toEqual([])
}

for (const [theme, name] of [
  ['light', 'Hell'],
  ['dark', 'Dunkel']
] as const) {
  test(`every page speaks German and has no barriers, ${theme}`, async ({ launch }) => {
    const { electron, page, complaints } = await launch()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('deutsch')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Farbschema: System' }).click()
    await page.getByRole('menuitemradio', { name }).click()
    await page.getByRole('button', { name: 'Großschrift starten' }).click()
    await expect(page.getByRole('region', { name: 'Großschrift' }).getByRole('status')).toHaveText('Vollständig')

    for (const place of ['Beispiele', 'Werkbank', 'Verlauf', 'Einstellungen']) {
      await page.getByRole('link', { name: place }).click()
      await expect(page).toHaveTitle(`${place} – Streamscope`)
      await expectGerman(page)
      await expectNoBarriers(page, place)
      await photograph(electron, page, `german-${place}-${theme}`)
    }
    for (const section of Object.values(de.settings.sections)) {
      await page.getByRole('navigation', { name: 'Einstellungen' }).getByRole('button', { name: section }).click()
      await expectGerman(page)
    }

    await page.getByRole('link', { name: 'Beispiele' }).click()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Befehle' })).toBeVisible()
    await expectGerman(page)
    await expectNoBarriers(page, 'palette')
    await photograph(electron, page, `palette-${theme}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Tastenkürzel' })).toBeVisible()
    await expectGerman(page)
    await expectNoBarriers(page, 'shortcuts')
    await photograph(electron, page, `shortcuts-${theme}`)
    expect(complaints).toEqual([])
  })
}
