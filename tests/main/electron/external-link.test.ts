import { expect, test } from 'vitest'
import { createExternalLinks } from '../../../src/main/electron/external-link'
import { createManualTimer } from '../../helpers/manual-timer'

function createLinks() {
  const timer = createManualTimer()
  const opened: string[] = []
  const links = createExternalLinks(async (address) => void opened.push(address), timer)
  return { timer, opened, links }
}

test.each(['https://example.com/a?b#c', 'http://example.com/', 'mailto:someone@example.com'])(
  '%s opens after a gesture, once',
  async (address) => {
    const { links, opened } = createLinks()
    expect(await links.open(address)).toBe(false)
    links.noteGesture()
    expect(await links.open(address)).toBe(true)
    expect(await links.open(address)).toBe(false)
    expect(opened).toEqual([address])
  }
)

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'ms-settings:', 'example.com', ''])(
  '%j never opens, and leaves the gesture to a good address',
  async (address) => {
    const { links, opened } = createLinks()
    links.noteGesture()
    expect(await links.open(address)).toBe(false)
    expect(await links.open('https://example.com/')).toBe(true)
    expect(opened).toEqual(['https://example.com/'])
  }
)

test('a gesture that is long past opens nothing', async () => {
  const { timer, links } = createLinks()
  links.noteGesture()
  timer.advance(5_001)
  expect(await links.open('https://example.com/')).toBe(false)
})
