import type { Locator, Page } from 'playwright/test'

/** The Settings page as a person finds it. */
export interface SettingsPage {
  page: Page
  /** Opens a part of the page. */
  section(name: string): Promise<void>
  /** Opens a new form that begins with a known provider. */
  add(preset: string): Promise<void>
  /** Opens the form of a provider. */
  open(name: string): Promise<void>
  field(name: string | RegExp): Locator
  key: Locator
  save: Locator
  /** Saves the form, and waits until it says so. */
  saveForm(): Promise<void>
  /** Goes back to the list of providers. */
  back(): Promise<void>
  row(name: string): Locator
  /** How a key is kept, in a sentence. */
  keyState: Locator
  /** The row of one step of the check. */
  step(title: string): Locator
}

/** Goes to the Settings page. */
export async function openSettings(page: Page): Promise<SettingsPage> {
  await page.getByRole('link', { name: 'Settings' }).click()
  const main = page.getByRole('main')
  const save = main.getByRole('button', { name: 'Save', exact: true })
  const section = (name: string) =>
    page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name }).click()
  const opening = (name: string) => page.getByRole('button', { name: new RegExp(`^${name.replaceAll('.', '\\.')}\\b`) })
  const row = (name: string) => main.getByRole('listitem').filter({ has: opening(name) })
  return {
    page,
    section,
    async add(preset) {
      await main.getByRole('button', { name: 'Add a provider' }).click()
      await main.getByRole('button', { name: new RegExp(`^${preset}`) }).click()
    },
    open: (name) => row(name).getByRole('button').click(),
    field: (name) => main.getByRole('textbox', { name }),
    key: main.locator('input[type=password]').first(),
    save,
    async saveForm() {
      await save.click()
      await main
        .getByRole('status')
        .filter({ hasText: /^Saved$/ })
        .waitFor()
    },
    back: () => main.getByRole('button', { name: 'Providers' }).last().click(),
    row,
    keyState: main.getByRole('status').filter({ has: page.locator('strong') }),
    step: (title) =>
      main.getByRole('list', { name: 'Steps of the check' }).getByRole('listitem').filter({ hasText: title })
  }
}

/** Everything that the page shows or holds: its text, its markup, and what stands in its inputs. */
export function allOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const values = [...document.querySelectorAll('input, textarea')].map((input) => (input as HTMLInputElement).value)
    return [document.documentElement.outerHTML, ...values].join('\n')
  })
}
