import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppResponse, answerRequest, resolveAppPath, serveApp } from '../../../src/main/electron/app-protocol'

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

describe('the answer', () => {
  const get = (url: string) => answerRequest(folder, { url, method: 'GET' })

  test.each([
    ['streamscope://app/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['streamscope://app/assets/index.js', 'text/javascript; charset=utf-8', 'export {}']
  ])('to %s has its type and the policy', async (address, contentType, body) => {
    const { statusCode, headers, data } = await get(address)
    expect(statusCode).toBe(200)
    expect(headers['Content-Type']).toBe(contentType)
    expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; /)
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    expect(String(data)).toBe(body)
  })

  const unserved = OUTSIDE.filter((address) => !address.includes('@'))

  test.each(unserved)('to %s is nothing', async (address) => {
    const { statusCode, data } = await get(address)
    expect([403, 404]).toContain(statusCode)
    expect(data).toHaveLength(0)
  })

  test('to any other method is nothing', async () => {
    const { statusCode, data } = await answerRequest(folder, { url: 'streamscope://app/index.html', method: 'POST' })
    expect(statusCode).toBe(403)
    expect(data).toHaveLength(0)
  })

  test('to what is not there says so', async () => {
    expect((await get('streamscope://app/assets/none.js')).statusCode).toBe(404)
  })

  test('goes to the protocol', async () => {
    const answered = new Promise<AppResponse>((answer) => {
      const registerBufferProtocol: Parameters<typeof serveApp>[0]['registerBufferProtocol'] = (scheme, handler) => {
        expect(scheme).toBe('streamscope')
        handler({ url: 'streamscope://app/index.html', method: 'GET' }, answer)
        return true
      }
      serveApp({ registerBufferProtocol }, folder)
    })
    expect(String((await answered).data)).toBe('<!doctype html>')
  })
})
