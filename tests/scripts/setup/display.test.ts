import { expect, test } from 'vitest'
import { hasDisplay } from '../../../scripts/setup/display.mjs'

test.each<[NodeJS.ProcessEnv, NodeJS.Platform, boolean]>([
  [{}, 'linux', false],
  [{ DISPLAY: '' }, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'darwin', true],
  [{}, 'win32', true]
])('%j on %s: %s', (environment, platform, expected) => {
  expect(hasDisplay(environment, platform)).toBe(expected)
})
