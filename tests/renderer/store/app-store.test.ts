import { expect, test, vi } from 'vitest'
import { createAppStore } from '../../../src/renderer/store/app-store'

vi.mock('react', () => {
  throw new Error('The store must not need React.')
})

test('the store works with no React to be found', () => {
  const store = createAppStore()
  const seen: string[] = []
  store.subscribe((state) => seen.push(state.provider))
  store.dispatch({ type: 'provider-chosen', provider: 'openai' })
  expect(seen).toEqual(['openai'])
})

test('the hook does need it, so the test above can fail', async () => {
  await expect(import('../../../src/renderer/store/use-app-state')).rejects.toThrow()
})
