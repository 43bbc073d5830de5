import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions, satisfies } from '../../../scripts/setup/node-version.mjs'

const version = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40))

describe('satisfies', () => {
  test.each([
    ['v20.20.2', '>=22.13.0', false],
    ['v22.12.9', '>=22.13.0', false],
    ['v22.13.0', '>=22.13.0', true],
    ['v22.13.0-rc.1', '>=22.13.0', true],
    ['v24.0.0', '>=22.13.0', true],
    ['v100.1.0', '>=22.13.0', true],
    ['v22.13.0', '>= 22', true]
  ])('%s and %s: %s', (running, range, expected) => {
    expect(satisfies(running, range)).toBe(expected)
  })

  test('says which range it does not understand', () => {
    expect(() => satisfies('v24.0.0', '^22 || ^24')).toThrow('engines.node is "^22 || ^24"')
  })
})

test('versions compare number by number, the first difference decides', () => {
  fc.assert(
    fc.property(version, version, (left, right) => {
      const expected = left.reduce((sum, part, index) => sum * 41 + part - (right[index] ?? 0), 0)
      expect(Math.sign(compareVersions(left.join('.'), `v${right.join('.')}`))).toBe(Math.sign(expected))
    })
  )
})
