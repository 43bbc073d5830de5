import type { Locator, Page } from 'playwright/test'

/** One example as a person finds it on the page. */
export interface ExampleCard {
  region: Locator
  status: Locator
  /** The text alone, without what stands before and after it. */
  text: Locator
  stop: Locator
}

/** The card of that name, found by the accessible names that the product promises. */
export function cardOf(page: Page, title: 'Story' | 'Uppercase'): ExampleCard {
  const region = page.getByRole('region', { name: title })
  return {
    region,
    status: region.getByRole('status'),
    text: region.getByRole('article').locator('[dir=auto]'),
    stop: region.getByRole('button', { name: 'Stop' })
  }
}

/** Chooses a provider in the picker. */
export async function chooseProvider(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: /^Provider:/ }).click()
  await page.getByRole('menuitemradio', { name: new RegExp(`^${label}\\b`) }).click()
}
