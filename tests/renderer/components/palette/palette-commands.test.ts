import { expect, test } from 'vitest'
import { createActions } from '../../../../src/renderer/actions/create-actions'
import { matchLabel } from '../../../../src/renderer/components/palette/match-label'
import { paletteGroups } from '../../../../src/renderer/components/palette/palette-commands'
import { connectMenu } from '../../../../src/renderer/connect-menu'
import { i18n } from '../../../../src/renderer/messages/i18n'
import { createAppStore } from '../../../../src/renderer/store/app-store'
import { succeed } from '../../../../src/shared/result'
import { DEFAULT_SETTINGS } from '../../../../src/shared/settings'
import { createInMemoryAddress } from '../../in-memory-address'
import { createInMemoryBridge } from '../../in-memory-bridge'
import { stampRun, textDelta } from '../../run-events'

const t = i18n.getFixedT<['palette', 'examples']>('en', ['palette', 'examples'])

function openWindow() {
  const store = createAppStore()
  const bridge = createInMemoryBridge({
    'run:start': async () => succeed({ runId: 'run-1' }),
    'run:cancel': async () => succeed({ cancelled: true }),
    'settings:change': async (change) => succeed({ ...DEFAULT_SETTINGS, ...(change as object) })
  })
  const address = createInMemoryAddress('#history')
  const actions = createActions(bridge, store, address)
  const copied: string[] = []
  const find = (label: string) =>
    paletteGroups(store.getState(), actions, t, ({ text }) => copied.push(text))
      .flatMap(({ commands }) => commands)
      .find((command) => command.label === label)
  return { store, bridge, address, actions, copied, find }
}

async function runStory({ store, bridge, actions }: ReturnType<typeof openWindow>) {
  actions.openLayer('palette')
  connectMenu(bridge, store, actions)
  bridge.push('menu:chosen', { command: 'runStory' })
  await expect.poll(() => store.getState().slots['story']?.run?.runId).toBe('run-1')
  const events = stampRun('run-1', [textDelta('Once.')])
  store.dispatch({ type: 'batch-received', batch: { runId: 'run-1', sequence: 0, events } })
}

test('every label of the palette is there once, and does not hide another', () => {
  const { store, actions } = openWindow()
  const labels = paletteGroups(store.getState(), actions, t, () => {}).flatMap(({ commands }) =>
    commands.map(({ label }) => label)
  )
  expect(new Set(labels).size).toBe(labels.length)
  expect(labels).toContain('Theme: dark')
})

test('a place is opened, and its shortcut stands beside it', () => {
  const { find, address } = openWindow()
  const command = find('Go to Workbench')
  expect(command?.shortcut).toBe('openWorkbench')
  command?.perform()
  expect(address.read()).toBe('#workbench')
})

test('stopping and copying are offered once there is something to stop and to copy', async () => {
  const window = openWindow()
  expect(window.find('Stop everything that runs')).toBeUndefined()
  expect(window.find('Copy the text of Story')).toBeUndefined()
  await runStory(window)
  expect(window.address.read()).toBe('#examples')
  window.find('Copy the text of Story')?.perform()
  expect(window.copied).toEqual(['Once.'])
  window.find('Stop everything that runs')?.perform()
  expect(window.bridge.invokes.at(-1)).toEqual({ channel: 'run:cancel', request: { runId: 'run-1' } })
})

test('the language changes from the palette', async () => {
  const { find, store } = openWindow()
  find('Language: Deutsch')?.perform()
  await expect.poll(() => store.getState().settings?.language).toBe('de')
})

test.each([
  ['dark', true],
  ['THEME d', true],
  ['darkness', false],
  ['', true]
])('typing %o finds the dark theme: %s', (typed, isFound) => {
  expect(matchLabel('theme-dark', typed, ['Theme: dark', 'Appearance'])).toBe(isFound ? 1 : 0)
})
