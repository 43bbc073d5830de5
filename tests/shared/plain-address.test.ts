import { expect, it } from 'vitest'
import { toPlainAddress } from '../../src/shared/plain-address'

it.each([
  ['https://a.example/v1', 'https://a.example/v1'],
  ['https://me:secret@a.example:8443/v1?key=secret#secret', 'https://a.example:8443/v1'],
  ['https://token@a.example', 'https://a.example/'],
  ['https://a.example/sk-abcdef0123456789/v1', 'https://a.example/[redacted]/v1'],
  ['https://me:p/ss+word@a.example:8443/v1?key=secret', 'https://a.example:8443/v1'],
  ['no address, api_key=secret1', 'no address, api_key=[redacted]'],
  ['mailto:me', 'mailto:me']
])('%s is shown as %s', (written, shown) => {
  expect(toPlainAddress(written)).toBe(shown)
})
