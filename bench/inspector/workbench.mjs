/**
 * The Workbench with a provider chosen, its text as Markdown.
 * @param {import('playwright').Page} page @param {string | null} part of the inspector; null leaves it closed
 */
export async function openWorkbench(page, part) {
  await page.evaluate(() => Object(globalThis).streamscope.invoke('settings:change', { textView: 'markdown' }))
  await page.getByRole('link', { name: 'Workbench' }).click()
  // The Examples have a provider too, and go out of sight once the Workbench is read.
  await page.getByRole('heading', { name: 'Workbench' }).waitFor()
  await page.getByRole('button', { name: /^Provider:/ }).click()
  await page.getByRole('menuitemradio', { name: /^OpenAI-compatible\b/ }).click()
  if (part === null) return
  await page.getByRole('button', { name: 'Inspector' }).click()
  await page.getByRole('tab', { name: part, exact: true }).click()
}
