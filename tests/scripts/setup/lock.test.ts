import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withLock } from '../../../scripts/setup/lock.mjs'
import { isGone, readHolder } from '../../../scripts/setup/lock-holder.mjs'

/** The process that started this one runs for as long as the test does. */
const RUNNING = process.ppid
/** Above what any system gives. */
const NEVER_RUNNING = 2 ** 30

let folder: string
let path: string
let said: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'streamscope-lock-'))
  path = join(folder, 'inner', 'setup.lock')
  said = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const leaveLock = (holder: object | string) => {
  path = join(folder, 'setup.lock')
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(holder))
}

const neverPause = () => Promise.reject(new Error('waited for a lock that was free'))

describe('withLock', () => {
  test('holds the lock while the body runs, names whoever works for it, and lets go', async () => {
    const seen = await withLock(
      'Test',
      path,
      async (addProcess) => {
        addProcess(RUNNING)
        return readHolder(path)
      },
      neverPause
    )
    expect(seen).toEqual({ host: hostname(), pids: [process.pid, RUNNING] })
    expect(existsSync(path)).toBe(false)
  })

  test('lets go when the body fails', async () => {
    const failing = withLock('Test', path, () => Promise.reject(new Error('no')), neverPause)
    await expect(failing).rejects.toThrow('no')
    expect(existsSync(path)).toBe(false)
  })

  test('waits for another set-up, says so once, and goes on when that is done', async () => {
    leaveLock({ host: hostname(), pids: [RUNNING] })
    let pauses = 0
    const pause = async () => {
      pauses += 1
      if (pauses === 3) rmSync(path)
    }
    expect(await withLock('Test', path, async () => 'done', pause)).toBe('done')
    expect(pauses).toBe(3)
    expect(said).toEqual([`set-up | Test: waiting for another set-up to finish (process ${RUNNING}, lock ${path})\n`])
  })

  test.each([
    ['whose process is gone', { host: hostname(), pids: [NEVER_RUNNING] }],
    ['that bears the number of this very process', { host: hostname(), pids: [process.pid] }]
  ])('takes over a lock %s', async (_, holder) => {
    leaveLock(holder)
    expect(
      await withLock(
        'Test',
        path,
        async () => 'done',
        async () => {}
      )
    ).toBe('done')
    expect(said).toEqual([])
    expect(existsSync(`${path}.turn`)).toBe(false)
  })

  test('takes over in the end what nobody touches: a cut-off file, or a holder on another computer', async () => {
    leaveLock('{"host":')
    expect(
      await withLock(
        'Test',
        path,
        async () => 'done',
        async () => {}
      )
    ).toBe('done')
  })

  test('leaves a left-over to the process that is removing it already', async () => {
    leaveLock({ host: hostname(), pids: [NEVER_RUNNING] })
    writeFileSync(`${path}.turn`, String(RUNNING))
    const pause = async () => {
      expect(readFileSync(`${path}.turn`, 'utf8')).toBe(String(RUNNING))
      rmSync(path)
    }
    await withLock('Test', path, async () => {}, pause)
  })

  test('names a lock file that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    const impossible = join(folder, 'file', 'setup.lock')
    await expect(withLock('Test', impossible, async () => {}, neverPause)).rejects.toThrow(
      `Test: cannot write ${impossible}`
    )
  })
})

describe('isGone', () => {
  const running = (pid: number) => pid === 1

  test('only when every process that works for the lock has ended', () => {
    expect(isGone({ host: 'here', pids: [7, 1] }, 'here', running)).toBe(false)
    expect(isGone({ host: 'here', pids: [7, 8] }, 'here', running)).toBe(true)
  })

  test('never for another computer, whose processes cannot be seen', () => {
    expect(isGone({ host: 'there', pids: [7] }, 'here', running)).toBe(false)
  })
})
