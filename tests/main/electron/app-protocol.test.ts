import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAppProtocolHandler, resolveAppPath } from '../../../src/main/electron/app-protocol'

let parent: string
let folder: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'streamscope-protocol-'))
  folder = join(parent, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'index.js'), 'export {}')
  await writeFile(join(parent, 'secret.txt'), 'secret')
})

afterAll(() => rm(parent, { recursive: true }))

const OUTSIDE = [
  'streamscope://app/../secret.txt',
  'streamscope://app/%2e%2e/secret.txt',
  'streamscope://app/..%2fsecret.txt',
  'streamscope://app/assets/..%2f..%2fsecret.txt',
  'streamscope://app/..%5csecret.txt',
  'streamscope://app/..\\secret.txt',
  'streamscope://app//etc/passwd',
  'streamscope://app/%2fetc/passwd',
  'streamscope://app/C:/Windows/win.ini',
  'streamscope://app/index.html%00.js',
  'streamscope://app/%zz',
  'streamscope://app/',
  'streamscope://other/index.html',
  'streamscope://app:8080/index.html',
  'streamscope://person@app/index.html',
  'file:///etc/passwd',
  'https://app/index.html',
  'not an address'
]

describe('an address', () => {
  test('of a file in the folder means that file, whatever its query', () => {
    expect(resolveAppPath(folder, 'streamscope://app/assets/index.js?v=1#top')).toBe(join(folder, 'assets', 'index.js'))
  })

  test.each(OUTSIDE)('%s never means a file outside', (address) => {
    const path = resolveAppPath(folder, address)
    // What URL parsing has already brought back inside is simply not found.
    if (path !== null) expect(path.startsWith(folder + sep)).toBe(true)
  })

  test('made of anything stays inside the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', ':', '//', 'assets', 'index.html', '%'),
      fc.string()
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = resolveAppPath(folder, `streamscope://app/${pieces.join('')}`)
        expect(path === null || path.startsWith(folder + sep)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})

describe('the handler', () => {
  test.each([
    ['streamscope://app/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['streamscope://app/assets/index.js', 'text/javascript; charset=utf-8', 'export {}']
  ])('serves %s with its type and the policy', async (address, contentType, body) => {
    const response = await createAppProtocolHandler(folder)(new Request(address))
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(contentType)
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; /)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(await response.text()).toBe(body)
  })

  test.each(OUTSIDE.filter((address) => address.startsWith('streamscope:') && !address.includes('@')))(
    'gives nothing for %s',
    async (address) => {
      const response = await createAppProtocolHandler(folder)(new Request(address))
      expect([403, 404]).toContain(response.status)
      expect(await response.text()).toBe('')
    }
  )

  test('answers no other method', async () => {
    const response = await createAppProtocolHandler(folder)(
      new Request('streamscope://app/index.html', { method: 'POST', body: 'x' })
    )
    expect(response.status).toBe(403)
  })

  test('does not find what is not there', async () => {
    const response = await createAppProtocolHandler(folder)(new Request('streamscope://app/assets/none.js'))
    expect(response.status).toBe(404)
  })
})
