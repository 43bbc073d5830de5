import { describe, expect, it } from 'vitest'
import { isAllowed } from '../../../scripts/packaging/licenses.mjs'

describe('allowed licences', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'GPL-3.0-only OR Apache-2.0', 'MIT AND OFL-1.1', '(MIT AND BSD-3-Clause)'])(
    'takes %s',
    (expression) => expect(isAllowed(expression)).toBe(true)
  )

  it.each([undefined, '', 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN LICENSE', 'MITX'])(
    'refuses %s',
    (expression) => expect(isAllowed(expression)).toBe(false)
  )
})
