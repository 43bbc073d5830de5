import { roleChunk, textChunk } from '../../helpers/completion-chunks'
import { streamThenHold } from '../../helpers/response-scripts'
import { requestFor } from '../../main/faults/provider-case'
import { expect } from '../fixtures'
import { invoke } from '../window-runs'
import type { Field } from './field'
import { reachableText } from './reachable-text'

/** Somebody looks through the window, place by place. */
export async function inspect({ hunt, page }: Field): Promise<void> {
  for (const place of ['Examples', 'Workbench', 'History', 'Settings']) {
    await hunt.flow(`inspection of the window: ${place}`, async () => {
      await page.getByRole('link', { name: place, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
      const found = await reachableText(page)
      // The store is among it.
      expect(found).toContain('key-withheld')
      hunt.search('window, inspected', place, found)
    })
  }
}

/** The page goes while runs are on. The driver gives a crashed page up, so nothing comes after this. */
export async function loseThePage({ hunt, electron, page, server }: Field): Promise<void> {
  const hold = async () => {
    server.respondWith(streamThenHold([roleChunk(), textChunk('Once')]))
    await invoke(page, 'run:start', { ...requestFor('openai'), slot: 'story' })
  }
  const load = (how: 'reload' | 'forcefullyCrashRenderer') =>
    electron.evaluate(async ({ webContents }, how) => {
      const [contents] = webContents.getAllWebContents()
      const loaded = new Promise<void>((settle) => contents?.once('did-finish-load', () => settle()))
      contents?.[how]()
      await loaded
    }, how)
  await hunt.flow('reload in mid-stream', async () => {
    await hold()
    await load('reload')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    hunt.search('window, inspected', 'after a reload', await reachableText(page))
  })
  await hunt.flow('crash of the page in mid-stream', async () => {
    await hold()
    await load('forcefullyCrashRenderer')
    const markup = await electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.executeJavaScript('document.documentElement.outerHTML')
    )
    hunt.search('window, inspected', 'after a crash', markup)
  })
}
