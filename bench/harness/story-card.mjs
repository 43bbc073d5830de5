import { readFileSync } from 'node:fs'

/**
 * What was seen on the page; every moment by the wall clock.
 * @typedef {{
 *   commits: { token: number, atMs: number }[], statuses: { status: string, atMs: number }[], clicks: number[],
 *   longTasksMs: number[], frames: number, batches: number
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

  /** From now on everything is noted. */
  async watch() {
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
    await this.#page.evaluate((times) => Object(globalThis).probe.runMany(times), count)
  }

  async stop() {
    await this.#region.getByRole('button', { name: 'Stop' }).click()
  }

  /** @param {string} status @param {number} [timeoutMs] */
  async reaches(status, timeoutMs = 120_000) {
    await this.#region.getByRole('status').getByText(status, { exact: true }).waitFor({ timeout: timeoutMs })
  }

  /** What was noted since the last time. @returns {Promise<Seen>} */
  take() {
    return this.#page.evaluate(() => Object(globalThis).probe.take())
  }
}
