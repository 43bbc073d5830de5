import { expect, it } from 'vitest'
import { isBoundTo } from '../../../src/main/models/key-binding'

it.each([
  ['https://a.example', 'https://A.EXAMPLE:443/v1'],
  ['http://localhost:80', 'http://localhost/v1'],
  ['http://[::1]:80', 'http://[0:0:0:0:0:0:0:1]/v1'],
  ['http://[::1]:8080', 'http://[::1]:8080/v1'],
  ['https://xn--mnchen-3ya.example', 'https://münchen.example/v1']
])('a key for %s goes to %s, which is the same place', (boundTo, address) => {
  expect(isBoundTo({ boundTo }, address)).toBe(true)
})

it.each([
  ['https://a.example', 'http://a.example'],
  ['https://a.example', 'https://a.example:8443'],
  ['https://a.example', 'https://sub.a.example'],
  ['https://a.example', 'https://a.example.evil.test'],
  ['https://a.example', 'https://evil.test/a.example'],
  ['http://127.0.0.1:1234', 'http://localhost:1234'],
  ['http://[::1]:8080', 'http://[::2]:8080'],
  [null, 'https://a.example']
])('a key for %s does not go to %s', (boundTo, address) => {
  expect(isBoundTo({ boundTo }, address)).toBe(false)
})
