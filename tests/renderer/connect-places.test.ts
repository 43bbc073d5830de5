import { describe, expect, test } from 'vitest'
import { atOnce, createLater } from '../../src/renderer/components/later'
import { connectPlaces } from '../../src/renderer/connect-places'
import { createAppStore } from '../../src/renderer/store/app-store'
import { PLACES, type Place, placeOfFragment } from '../../src/renderer/store/place'
import { createInMemoryAddress } from './in-memory-address'

function openWindow(fragment: string, pages: readonly Place[] = PLACES) {
  const store = createAppStore()
  const address = createInMemoryAddress(fragment)
  connectPlaces(address, store, (place) => (pages.includes(place) ? atOnce(place) : null))
  return { address, place: () => store.getState().place }
}

test('a window with no place in its address opens on the examples', () => {
  expect(openWindow('').place()).toBe('examples')
})

test('a reloaded window is where it was', () => {
  expect(openWindow('#settings').place()).toBe('settings')
})

test('the place follows the address', () => {
  const { address, place } = openWindow('')
  address.open('#history')
  expect(place()).toBe('history')
})

test.each(['#nowhere', '#', '#SETTINGS', '#settings/more'])('%s leaves the window where it is', (fragment) => {
  const { address, place } = openWindow('#history')
  address.open(fragment)
  expect(place()).toBe('history')
})

test('a place that has no page is not opened', () => {
  const { address, place } = openWindow('', ['examples', 'settings'])
  address.open('#workbench')
  expect(place()).toBe('examples')
})

test('every place has a fragment of its own', () => {
  expect(PLACES.map((place) => placeOfFragment(`#${place}`))).toEqual([...PLACES])
})

describe('a page that is still to be loaded', () => {
  function openWindowWithout(later: Place) {
    const store = createAppStore()
    const address = createInMemoryAddress('')
    let finish = (_page: string) => {}
    const page = new Promise<string>((resolve) => {
      finish = resolve
    })
    const content = createLater(() => page)
    const arrive = () => {
      finish('page')
      return content.load()
    }
    connectPlaces(address, store, (place) => (place === later ? content : atOnce(place)))
    return { address, place: () => store.getState().place, arrive }
  }

  test('is opened once it is there, and not before', async () => {
    const { address, place, arrive } = openWindowWithout('history')
    address.open('#history')
    expect(place()).toBe('examples')
    await arrive()
    expect(place()).toBe('history')
  })

  test('is not opened any more where the person has gone elsewhere meanwhile', async () => {
    const { address, place, arrive } = openWindowWithout('history')
    address.open('#history')
    address.open('#settings')
    await arrive()
    expect(place()).toBe('settings')
  })
})
