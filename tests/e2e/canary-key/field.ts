import type { ElectronApplication, Page } from 'playwright/test'
import type { ProfileKind } from '../../../src/shared/profile'
import type { ChatCompletionsServer } from '../../helpers/chat-completions-server'
import { requestFor } from '../../main/faults/provider-case'
import { expect } from '../fixtures'
import type { SettingsPage } from '../settings-page'
import type { WindowRuns } from '../window-runs'
import type { Hunt } from './hunt'

/** In the shape of no provider's keys, so that nothing can know it but by having heard of it. */
export const KEY = 'Zq7vN2xKpL4+wR8/tB6mYc3HsD9fJgUe5aW1'
export const PROXY_PASSWORD = 'Hf5-vq.8Lw2_Zr9'
export const TRACING_KEY = 'Wb3kTr8Yp6Nd1Mx7'

/** What every flow has at hand. */
export interface Field {
  hunt: Hunt
  electron: ElectronApplication
  page: Page
  settings: SettingsPage
  runs: WindowRuns
  server: ChatCompletionsServer
  /** Nobody who holds the key was told to go there. */
  elsewhere: ChatCompletionsServer
  exports: string
}

/** Whether the server was sent the key: a flow without it would prove nothing. */
export function expectKeyAt(server: ChatCompletionsServer, before: number): void {
  expect(server.requests.length).toBeGreaterThan(before)
  const { authorization, 'api-key': apiKey } = server.requests.at(-1)?.headers ?? {}
  expect([authorization, apiKey]).toContainEqual(expect.stringContaining(KEY))
}

/** Runs once, wherever the key comes from. */
export async function runOnce({ runs, server }: Field, kind: ProfileKind, profileId?: string): Promise<void> {
  const request = requestFor(kind, { headerTimeoutMs: 30_000, idleTimeoutMs: 30_000, maxRetries: 0 })
  const before = server.requests.length
  const run = await runs.start(profileId === undefined ? request : { ...request, profileId })
  await run.ended
  expectKeyAt(server, before)
}
