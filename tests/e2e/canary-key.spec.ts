import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../helpers/chat-completions-server'
import { jsonAnswer } from '../helpers/response-scripts'
import { tracesOf } from '../helpers/secret-traces'
import { CANARY_KEY } from '../main/faults/provider-case'
import { enterKeys } from './canary-key/entering-flows'
import { checkConnections, meetFaults } from './canary-key/fault-flows'
import { type Field, KEY, PROXY_PASSWORD, TRACING_KEY } from './canary-key/field'
import { openHunt } from './canary-key/hunt'
import { tapIpc, tappedPayloads } from './canary-key/ipc-tap'
import { changeProfiles, exportAll, sendElsewhere } from './canary-key/profile-flows'
import { askTheTerminal } from './canary-key/terminal-flows'
import { inspect, loseThePage } from './canary-key/window-flows'
import { expect, test } from './fixtures'
import { openSettings } from './settings-page'
import { listenToRuns } from './window-runs'

/** The channels that take a secret from the person to main; none ever brings one back. */
const WAYS_IN = [
  'profiles:save',
  'profiles:parse-pasted',
  'credential:set',
  'proxy-password:set',
  'check:start',
  'models:list',
  'network:save'
]

test('a key that goes through every flow is left nowhere', async ({ launch, server, userDataFolder }, info) => {
  test.setTimeout(600_000)
  const hunt = openHunt({
    'the key': tracesOf(KEY),
    'the key of the matrix': tracesOf(CANARY_KEY),
    'the password of the proxy': tracesOf(PROXY_PASSWORD),
    'the key of LangSmith': tracesOf(TRACING_KEY)
  })
  const temporary = await mkdtemp(join(tmpdir(), 'streamscope-canary-'))
  const exports = join(temporary, 'exports')
  await mkdir(exports)
  const elsewhere = await startChatCompletionsServer()
  elsewhere.respondWith(jsonAnswer(500, {}))
  const environment = {
    ...environmentOf(server),
    ...tracingTo(elsewhere),
    TMPDIR: temporary,
    STREAMSCOPE_USER_DATA_DIR: userDataFolder
  }
  try {
    const { electron, page } = await launch({ environment })
    const printed = collectPrinted(electron)
    await tapIpc(electron)
    const settings = await openSettings(page)
    const runs = await listenToRuns(page)
    const field: Field = { hunt, electron, page, settings, runs, server, elsewhere, exports }
    await enterKeys(field)
    await meetFaults(field)
    await checkConnections(field)
    await sendElsewhere(field)
    await changeProfiles(field)
    await exportAll(field)
    await inspect(field)
    await loseThePage(field)
    await askTheTerminal(hunt, server, elsewhere, environment)

    for (const { to, channel, payload } of await tappedPayloads(electron)) {
      if (to === 'main' && WAYS_IN.includes(channel)) continue
      hunt.search(to === 'main' ? 'IPC, window to main' : 'IPC, main to window', channel, payload)
    }
    await electron.close()
    hunt.search('standard output and error of the app', 'all of it', printed())
    await hunt.searchFolder('data folder, crash dumps in it', userDataFolder)
    await hunt.searchFolder('temporary folder, exports in it', temporary)
    for (const { method, path, headers, body } of elsewhere.requests) {
      hunt.search('requests at other origins', `${method} ${path}`, JSON.stringify({ path, headers, body }))
    }
  } finally {
    await elsewhere.close()
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
  await mkdir(info.project.outputDir, { recursive: true })
  await writeFile(join(info.project.outputDir, 'canary.md'), hunt.report())
  expect(hunt.hits).toEqual([])
  expect(hunt.flows.length).toBeGreaterThanOrEqual(30)
})

function environmentOf(server: ChatCompletionsServer): Record<string, string> {
  return {
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: server.baseUrl,
    AZURE_OPENAI_API_KEY: KEY,
    AZURE_OPENAI_ENDPOINT: server.origin,
    AZURE_OPENAI_DEPLOYMENT_NAME: 'test-deployment',
    AZURE_OPENAI_API_VERSION: '2024-10-21'
  }
}

/** All that makes LangChain send what it does to somebody else. */
function tracingTo({ origin }: ChatCompletionsServer): Record<string, string> {
  return {
    LANGSMITH_TRACING: 'true',
    LANGCHAIN_TRACING_V2: 'true',
    LANGSMITH_ENDPOINT: origin,
    LANGCHAIN_ENDPOINT: origin,
    LANGSMITH_API_KEY: TRACING_KEY,
    LANGCHAIN_API_KEY: TRACING_KEY
  }
}

function collectPrinted(electron: ElectronApplication): () => string {
  const printed: string[] = []
  const { stdout, stderr } = electron.process()
  for (const stream of [stdout, stderr]) stream?.on('data', (bytes) => printed.push(String(bytes)))
  return () => printed.join('')
}
