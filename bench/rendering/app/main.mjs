/**
 * A window and nothing behind it: shows the page that is measured, and prints what its main thread did. Its task comes in
 * `BENCH_TASK`, the built page's folder in `BENCH_PAGE`.
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { app, BrowserWindow } from 'electron'

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
/** What paces tokens sleeps on memory that is shared, which a page must be alone for. */
const ALONE = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
const folder = String(process.env['BENCH_PAGE'])
const task = JSON.parse(String(process.env['BENCH_TASK']))

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://page').pathname
  const bytes = await readFile(join(folder, path)).catch(() => null)
  response.writeHead(bytes ? 200 : 404, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    ...ALONE
  })
  response.end(bytes)
})

// Not awaited here: Electron is ready only once this module has been read to its end.
app.whenReady().then(measurePage, fail).catch(fail)

async function measurePage() {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const window = new BrowserWindow({ width: 1100, height: 720, webPreferences: { backgroundThrottling: false } })
  const { debugger: inspector } = window.webContents
  await window.loadURL(`http://127.0.0.1:${typeof address === 'object' && address?.port}/index.html`)
  await window.webContents.executeJavaScript(`prepare(${JSON.stringify(task)})`)
  inspector.attach()
  // CPU time of the thread, so that it does not matter who else is on the machine.
  await inspector.sendCommand('Performance.enable', { timeDomain: 'threadTicks' })
  /** @type {Stretch[]} */
  const stretches = []
  for (const mark of task.marks) stretches.push(await measureStretch(window.webContents, mark))
  process.stdout.write(`${JSON.stringify(stretches)}\n`)
  app.exit(0)
}

/**
 * What the page did from one mark to the next, and what it holds there.
 * @typedef {{
 *   commitsMs: number[], frames: number, droppedFrames: number, longestTask: number, mainThread: number, heapMb: number
 * }} Stretch
 * @param {Electron.WebContents} page @param {number} mark
 * @returns {Promise<Stretch>}
 */
async function measureStretch(page, mark) {
  const before = await readMetrics(page.debugger)
  const watched = await page.executeJavaScript(`measure(${mark})`)
  const after = await readMetrics(page.debugger)
  await page.debugger.sendCommand('HeapProfiler.collectGarbage')
  const { JSHeapUsedSize } = await readMetrics(page.debugger)
  const mainThread = (Number(after['TaskDuration']) - Number(before['TaskDuration'])) * 1000
  return { ...watched, mainThread, heapMb: Number(JSHeapUsedSize) / 1024 / 1024 }
}

/** @param {unknown} error */
function fail(error) {
  console.error(error)
  app.exit(1)
}

/** @param {Electron.Debugger} inspector @returns {Promise<Record<string, number>>} */
async function readMetrics(inspector) {
  const { metrics } = await inspector.sendCommand('Performance.getMetrics')
  return Object.fromEntries(
    metrics.map((/** @type {{ name: string, value: number }} */ { name, value }) => [name, value])
  )
}
