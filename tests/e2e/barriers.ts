import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // A menu that floats is outside of every landmark, as its pattern has it.
  rules: { region: { enabled: false } }
}

/** Looks for barriers in what the page shows now. The driver runs axe itself: the page's policy lets no script in. */
export async function expectNoBarriers(page: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(
      (rules) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(rules),
      RULES
    )
    const found = violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => node.html) }))
    expect(found, state).toEqual([])
  })
}
