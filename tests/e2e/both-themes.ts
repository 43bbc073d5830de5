import { type ElectronApplication, expect, type Page } from 'playwright/test'
import { expectNoBarriers } from './barriers'
import { photograph } from './photograph'
import { invoke } from './window-runs'

/** Looks for barriers in a state of the window in both themes, and takes pictures of it; one start serves both. */
export async function lookInBothThemes(electron: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await invoke(page, 'settings:change', { theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await photograph(electron, page, `${name}-${theme}`)
    await expectNoBarriers(page, `${name}, ${theme}`)
  }
}
