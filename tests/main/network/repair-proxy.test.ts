import { expect, it } from 'vitest'
import { repairProxy } from '../../../src/main/network/repair-proxy'

const custom = (url: string, user = '') => repairProxy({ mode: 'custom', url, user })

it.each([
  ['http://proxy.example:8080', 'http://proxy.example:8080', 0],
  ['proxy.example:8080', 'http://proxy.example:8080', 1],
  ['127.0.0.1:3128', 'http://127.0.0.1:3128', 1],
  ['socks5://proxy.example:1080', 'socks5://proxy.example:1080', 0],
  ['https://proxy.example/path?x#y', 'https://proxy.example', 1]
])('%s is %s', (written, url, repairs) => {
  const repaired = custom(written)
  expect(repaired).toMatchObject({ proxy: { mode: 'custom', url }, password: null, issue: null })
  expect(repaired.repairs).toHaveLength(repairs)
})

it('takes user name and password out of it', () => {
  expect(custom('http://zo%C3%AB:p%40ss@proxy.example:8080')).toMatchObject({
    proxy: { url: 'http://proxy.example:8080', user: 'zoë' },
    password: 'p@ss'
  })
  expect(custom('http://proxy.example:8080', ' me ').proxy.user).toBe('me')
})

it('takes a percent sign in a password for itself', () => {
  expect(custom('http://me:50%off@proxy.example:8080')).toMatchObject({ proxy: { user: 'me' }, password: '50%off' })
})

it.each(['', 'ftp://x', 'http://', 'a b', 'file:///etc/passwd'])('%j is none', (written) => {
  expect(custom(written).issue).toMatch(/Write it like/)
})

it('is not looked at where none is named', () => {
  expect(repairProxy({ mode: 'system', url: 'nonsense', user: '' }).issue).toBeNull()
})
