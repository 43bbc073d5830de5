import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type LaunchedApp, test } from './fixtures'

const boundsOf = ({ electron }: LaunchedApp) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

/** Closes the window as a person does, and waits for the process to end. */
async function closeWindow({ electron }: LaunchedApp): Promise<number | null> {
  const exited = once(electron.process(), 'exit') as Promise<[number | null]>
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  return (await exited)[0]
}

test('a first start has the first size, and everything in the one data folder', async ({
  launched,
  userDataFolder
}) => {
  expect(await boundsOf(launched)).toMatchObject({ width: 1100, height: 720 })
  const paths = await launched.electron.evaluate(({ app }) =>
    (['userData', 'sessionData', 'logs', 'crashDumps'] as const).map((name) => app.getPath(name))
  )
  for (const path of paths) expect(path.startsWith(userDataFolder)).toBe(true)
})

test('place, size and theme are remembered', async ({ launch }) => {
  const first = await launch()
  await first.page.evaluate(() => window.streamscope.invoke('settings:change', { theme: 'dark' }))
  await first.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 600 })
  )
  const bounds = await boundsOf(first)
  expect(await closeWindow(first)).toBe(0)

  const second = await launch()
  expect(await boundsOf(second)).toEqual(bounds)
  expect(await second.page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
})

test('a damaged settings file is set aside, and said', async ({ launch, userDataFolder }) => {
  await writeFile(join(userDataFolder, 'settings.json'), '{ "theme":')
  const { page } = await launch()
  const answer = await page.evaluate(() => window.streamscope.invoke('app:describe', undefined))
  expect(answer).toMatchObject({ ok: true, value: { notices: [expect.stringContaining('set aside as')] } })
  const aside = (await readdir(userDataFolder)).find((name) => name.startsWith('settings.corrupt-'))
  expect(await readFile(join(userDataFolder, aside ?? ''), 'utf8')).toBe('{ "theme":')
})

test('a second start shows the first window and ends, touching nothing', async ({
  launched,
  spawnApp,
  userDataFolder
}) => {
  await launched.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  // The first one opens its history once its window is there.
  await expect.poll(() => readdir(userDataFolder)).toContain('history')
  const before = await readdir(userDataFolder)
  const { exitCode, stderr } = await spawnApp().ended
  expect(exitCode).toBe(0)
  expect(stderr).toContain('Streamscope is running already; its window comes to the front.\n')
  expect(await readdir(userDataFolder)).toEqual(before)
  const isShown = () =>
    launched.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized() === false)
  await expect.poll(isShown).toBe(true)
})

test('a data folder that cannot be made is named in one line', async ({ spawnApp, userDataFolder }) => {
  const file = join(userDataFolder, 'a-file')
  await writeFile(file, '')
  const folder = join(file, 'below')
  const { exitCode, stderr } = await spawnApp({ userDataFolder: folder }).ended
  expect(exitCode).toBe(1)
  const lines = stderr.split('\n').filter((line) => line.includes(folder))
  expect(lines).toEqual([
    `The data folder ${folder} cannot be written (ENOTDIR). Make it writable, or name another in STREAMSCOPE_USER_DATA_DIR.`
  ])
})

test('what nobody caught is said in the window, and shown nowhere as it is', async ({
  launched: { electron, page }
}) => {
  const key = 'sk-canary-4f1c09d27ab84e5b9c6d3e2f1a0b7c8d'
  let output = ''
  electron.process().stderr?.on('data', (piece) => {
    output += piece
  })
  await electron.evaluate(({ dialog }, secret) => {
    dialog.showErrorBox = (title, content) => void process.stderr.write(`dialog ${title} ${content}`)
    setImmediate(() => {
      throw new Error(`refused ${secret}`)
    })
    void Promise.reject(new Error(`late ${secret}`))
  }, key)
  await expect(page.getByRole('log').getByText('Something went wrong inside the app, which goes on.')).toBeVisible()
  await expect.poll(() => output).toContain('Nobody caught: Error: refused [redacted]')
  expect(output).toContain('Nobody waited for: Error: late [redacted]')
  expect(output).not.toContain('dialog')
  expect(output).not.toContain(key)
})
