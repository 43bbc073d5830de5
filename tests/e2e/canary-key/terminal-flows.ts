import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { PROFILE_KINDS } from '../../../src/shared/profile'
import { createCertificateAuthority, createServerCertificate } from '../../helpers/certificates'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { startForwardProxy } from '../../helpers/forward-proxy'
import { replyWith } from '../../helpers/response-scripts'
import { answerChats } from '../../main/connections/check/checked-server'
import { echoesOf } from './echoes'
import { expectKeyAt, KEY, PROXY_PASSWORD } from './field'
import type { Hunt } from './hunt'

const CLI = resolve(import.meta.dirname, '../../../out/main/cli.js')

/** All that a command of the terminal runner printed. */
interface Printed {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** Runs one command of the built terminal runner to its end. */
async function runInTerminal(args: readonly string[], environment: Record<string, string>): Promise<Printed> {
  const child = spawn(process.execPath, [CLI, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [exitCode] = await ended
  return { exitCode, stdout, stderr }
}

/** The commands of the terminal runner meet what the window met. */
export async function askTheTerminal(
  hunt: Hunt,
  server: ChatCompletionsServer,
  elsewhere: ChatCompletionsServer,
  environment: Record<string, string>
): Promise<void> {
  const ask = async (args: readonly string[], more: Record<string, string> = {}) => {
    const name = args.join(' ').replaceAll(KEY, 'KEY').replaceAll(elsewhere.origin, 'ELSEWHERE')
    await hunt.flow(`terminal: ${name}`, async () => {
      const { stdout, stderr } = await runInTerminal(args, { ...environment, ...more })
      hunt.search('standard output of the terminal', name, stdout)
      hunt.search('standard error of the terminal', name, stderr)
    })
  }
  server.respondWith(answerChats(replyWith(['ready'])))
  const prompt = ['run', '--prompt', 'Once']
  await Promise.all([
    ...PROFILE_KINDS.map((kind) => ask([...prompt, '--provider', kind])),
    ask([...prompt, '--provider', 'openai', '--json'])
  ])
  await Promise.all([
    ask(['check', '--provider', 'openai']),
    ask(['check', '--provider', 'azure', '--json']),
    ...['doctor', 'providers'].flatMap((command) => [ask([command]), ask([command, '--json'])])
  ])
  const echoes = echoesOf(KEY, elsewhere.origin)
  for (const name of ['401, the key in the words', 'page with status 200, the key at every cut']) {
    server.respondWith(echoes[name] ?? replyWith([]))
    await Promise.all([
      ask([...prompt, '--provider', 'openai', '--max-retries', '0']),
      ask([...prompt, '--provider', 'azure', '--max-retries', '0', '--json']),
      ask(['check', '--provider', 'openai', '--json'])
    ])
  }
  await Promise.all([
    ask([...prompt, '--provider', 'openai', '--base-url', `${elsewhere.origin}/v1`]),
    ask([...prompt, '--provider', 'compatible', '--base-url', `http://me:${KEY}@127.0.0.1:9/v1`]),
    ask([...prompt, '--provider', 'compatible', '--base-url', `http://127.0.0.1:9/v1?api-key=${KEY}`]),
    ask([...prompt, `--api-key=${KEY}`]),
    ask([...prompt, '--provider', 'openai'], { OPENAI_BASE_URL: `http://me:${KEY}@127.0.0.1:9/v1` }),
    ask(['doctor'], { HTTPS_PROXY: `http://me:${PROXY_PASSWORD}@127.0.0.1:9` })
  ])
  await throughProxy(hunt, ask)
}

/** Over TLS a proxy passes the key on without seeing it. */
async function throughProxy(
  hunt: Hunt,
  ask: (args: readonly string[], more: Record<string, string>) => Promise<void>
): Promise<void> {
  const authority = await createCertificateAuthority()
  const tls = await createServerCertificate({ authority, names: { host: 'provider.test' } })
  const server = await startChatCompletionsServer({ tls })
  const proxy = await startForwardProxy({ login: { user: 'me', password: PROXY_PASSWORD } })
  const folder = await mkdtemp(join(tmpdir(), 'streamscope-authority-'))
  try {
    const file = join(folder, 'authority.pem')
    await writeFile(file, authority.cert)
    server.respondWith(replyWith(['Once']))
    const OPENAI_BASE_URL = server.baseUrl.replace('127.0.0.1', 'provider.test')
    await ask(['run', '--prompt', 'By way of a proxy', '--provider', 'openai'], {
      OPENAI_BASE_URL,
      HTTPS_PROXY: `http://me:${PROXY_PASSWORD}@${proxy.host}`,
      NODE_EXTRA_CA_CERTS: file
    })
    expectKeyAt(server, 0)
    hunt.search('what a proxy was asked', 'all of it', proxy.asked.join('\n'))
  } finally {
    await proxy.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
