import { resolve } from 'node:path'
import { type ElectronApplication, expect, type Page } from 'playwright/test'

/** Git ignores it. */
const FOLDER = resolve(import.meta.dirname, '../../screenshots')
/** `npm test` takes none: nobody looks at them there, and they are a quarter of the time. */
const TAKES_PICTURES = process.env['STREAMSCOPE_NO_SCREENSHOTS'] === undefined
const SIZES = [
  [1100, 720],
  [800, 560]
] as const

/** Takes a picture at each size, where nothing may scroll sideways. */
export async function photograph(electron: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height }
    )
    await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height })
    await expectNoSidewaysScroll(page)
    if (TAKES_PICTURES) await page.screenshot({ path: `${FOLDER}/${name}-${width}.png` })
  }
}

/** Nothing may scroll sideways, at any size that the window can have. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
    const elements = [...document.querySelectorAll('*')]
    return elements
      .filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth)
      .map((element) => element.outerHTML.slice(0, 120))
  })
  expect(wide).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}
