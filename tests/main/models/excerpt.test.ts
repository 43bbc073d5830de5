import { expect, it } from 'vitest'
import { excerptOf } from '../../../src/main/models/excerpt'

it('keeps what a person would read of a page', () => {
  const page =
    '<!doctype html><html><head><style>p{}</style><script>let x = 1 < 2</script><title>Sign\n in</title></head>'
  expect(excerptOf(page)).toBe('Sign in')
})

it('takes out what looks like a key', () => {
  expect(excerptOf('{"api_key":"sk-abcdefgh12345678","detail":"no"}')).not.toContain('sk-abc')
})

it('is short', () => {
  expect(excerptOf('word '.repeat(1000)).length).toBeLessThan(200)
})
