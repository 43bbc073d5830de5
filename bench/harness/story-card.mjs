import { readFileSync } from 'node:fs'
import { within } from './within.mjs'

/**
 * What was seen on the page; every moment by the wall clock.
 * @typedef {{
 *   commits: { token: number, atMs: number }[], statuses: { status: string, atMs: number }[], clicks: number[],
 *   longTasksMs: number[], framesMs: number[], batches: number
 * }} Seen
 */

/** The Story card of the Examples page, or of the bare app. */
export class StoryCard {
  #page
  #region

  /** @param {import('playwright').Page} page */
  constructor(page) {
    this.#page = page
    this.#region = page.getByRole('region', { name: 'Story' })
  }

  /** Once the page can be used. From then on everything is noted. */
  async watch() {
    await this.#region.getByRole('status').getByText('Idle', { exact: true }).waitFor({ timeout: 20_000 })
    await this.#page.evaluate(readFileSync(new URL('page.js', import.meta.url), 'utf8'))
    await this.#region.evaluate((region) => Object(globalThis).probe.watch(region))
  }

  /** @param {string} label of a provider */
  async chooseProvider(label) {
    await this.#page.getByRole('button', { name: /^Provider:/ }).click()
    await this.#page.getByRole('menuitemradio', { name: new RegExp(`^${label}\\b`) }).click()
  }

  async run() {
    await this.#page.getByRole('button', { name: 'Run story' }).click()
  }

  /** As fast as one can follow the other. @param {number} count */
  async runMany(count) {
    const ran = this.#page.evaluate((times) => Object(globalThis).probe.runMany(times), count)
    await within(ran, `The end of ${count} runs`, 20_000 + count * 1000)
  }

  async stop() {
    await this.#region.getByRole('button', { name: 'Stop' }).click()
  }

  /** @param {string} status @param {number} [timeoutMs] */
  async reaches(status, timeoutMs = 120_000) {
    const reached = this.#page.evaluate((wanted) => Object(globalThis).probe.until(wanted), status)
    await within(reached, `The status “${status}”`, timeoutMs)
  }

  /** What was noted since the last time. @returns {Promise<Seen>} */
  take() {
    return this.#page.evaluate(() => Object(globalThis).probe.take())
  }
}
