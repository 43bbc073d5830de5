import { expect, test } from 'vitest'
import { placeWindow } from '../../../src/main/electron/window-bounds'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const SECOND = { x: 1440, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height, maximized: false })

test('a first start has the first size', () => {
  expect(placeWindow(undefined, [LAPTOP])).toEqual({ width: 1100, height: 720 })
})

test('a window comes back where it was', () => {
  expect(placeWindow(at(1500, 100), [LAPTOP, SECOND])).toEqual({ x: 1500, y: 100, width: 1000, height: 700 })
})

test.each([
  ['on a display that has gone', at(1500, 100)],
  ['above the top', at(100, -300)],
  ['below the bottom', at(100, 899)],
  ['off to the left', at(-990, 100)]
])('a window %s comes back in the middle, its size kept', (_name, remembered) => {
  expect(placeWindow(remembered, [LAPTOP])).toEqual({ width: 1000, height: 700 })
})

test('a window is never smaller than the page can be, nor larger than its display', () => {
  expect(placeWindow(at(0, 25, 10, 10), [LAPTOP])).toMatchObject({ width: 800, height: 560 })
  expect(placeWindow(at(0, 25, 9000, 9000), [LAPTOP])).toMatchObject({ width: 1440, height: 875 })
})
