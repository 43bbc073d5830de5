import { describe, expect, test } from 'vitest'
import { checkAddress } from '../../../../src/renderer/components/markdown/checked-address'

describe('an address in a reply', () => {
  test.each([
    ['https://example.org/a?b=1&amp;c=2', 'https://example.org/a?b=1&c=2', 'example.org'],
    ['http://example.org:8080', 'http://example.org:8080/', 'example.org:8080'],
    ['https://good.example@evil.example/', 'https://good.example@evil.example/', 'evil.example'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['mailto:me@example.org', 'mailto:me@example.org', 'me@example.org']
  ])('%s leads to %s, and says %s', (written, address, host) => {
    expect(checkAddress(written)).toEqual({ address, host })
  })

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'streamscope://app/index.html',
    '/index.html',
    '//example.org',
    '#here',
    'mailto:',
    '',
    `https://example.org/${'x'.repeat(5_000)}`
  ])('%s leads nowhere', (written) => {
    expect(checkAddress(written)).toBeNull()
  })
})
