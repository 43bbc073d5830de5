import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../src/shared/examples'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../helpers/chat-completions-server'
import { textChunk } from '../helpers/completion-chunks'
import { jsonAnswer, replyWith, streamThenHold } from '../helpers/response-scripts'
import { runCliProcess, startCli } from './cli-process'

const HEAD = `Demonstrating LangChain Streaming...

Example 1: Basic Story Streaming
--------------------------------------------------
Generating a story about space exploration...

Story:
`
const MIDDLE = `
==================================================

Example 2: Streaming with Token Processing
--------------------------------------------------
Generating text with uppercase processing...

`
const RULE = '\n==================================================\n'

describe('the examples, with the built-in model', () => {
  it('look like the guide, and tell what the seed tells', async () => {
    const alone = EXAMPLES.map((example) => {
      const [system, human] = example.messages
      const task = ['run', '--seed', '5', '--system', system?.content ?? '', '--prompt', human?.content ?? '']
      return runCliProcess(task)
    })
    const [story, sentence] = (await Promise.all(alone)).map(({ stdout }) => stdout.trimEnd())
    expect(await runCliProcess(['examples', '--seed', '5'])).toEqual({
      exitCode: 0,
      stdout: `${HEAD}${story}${MIDDLE}${sentence?.toUpperCase()}${RULE}`,
      stderr: ''
    })
  })
})

describe('the examples, with a server', () => {
  let server: ChatCompletionsServer

  beforeEach(async () => {
    server = await startChatCompletionsServer()
  })
  afterEach(() => server.close())

  const examples = (...more: string[]) => [
    ...['examples', '--provider', 'compatible', '--base-url', server.baseUrl, '--max-retries', '0'],
    ...more
  ]

  it('asks the questions of the guide, one after the other', async () => {
    server.respondWith(replyWith(['Far away', '…']), replyWith(['Code ', 'is fun.']))
    expect((await runCliProcess(examples())).stdout).toBe(`${HEAD}Far away…${MIDDLE}CODE IS FUN.${RULE}`)
    const asked = server.requests.map(({ body }) => (body as { messages: { content: string }[] }).messages)
    expect(asked.map((messages) => messages.map(({ content }) => content))).toEqual([
      ['You are a helpful assistant.', 'Tell me a story about space exploration.'],
      ['You are a helpful assistant.', 'Write one sentence about programming.']
    ])
  })

  it('goes on after a text that was cut off, and says so at the end', async () => {
    server.respondWith(replyWith(['Far away'], 'length'), replyWith(['Fun.']))
    const { exitCode, stdout, stderr } = await runCliProcess(examples())
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: `${HEAD}Far away${MIDDLE}FUN.${RULE}` })
    expect(stderr).toMatch(/^Cut off: [^\n]+\n$/)
  })

  it('ends at a failure, which the next one would meet too', async () => {
    server.respondWith(jsonAnswer(401, {}))
    const { exitCode, stdout, stderr } = await runCliProcess(examples())
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: `${HEAD}${RULE.slice(1)}` })
    expect(stderr).toMatch(/^Failed \(authentication\): [^\n]+\n$/)
    expect(server.requests).toHaveLength(1)
  })

  it('stops in the middle, and does not begin the next', async () => {
    server.respondWith(streamThenHold([textChunk('Far away')]))
    const { child, result } = startCli(examples())
    let printed = ''
    while (!printed.includes('Far away')) printed += (await once(child.stdout, 'data'))[0]
    child.kill('SIGINT')
    expect(await result).toEqual({ exitCode: 130, stdout: `${HEAD}Far away${RULE}`, stderr: 'Stopped.\n' })
    expect(server.requests).toHaveLength(1)
  })

  it('prints the events of both runs as JSON', async () => {
    server.respondWith(replyWith(['a']))
    const { exitCode, stdout } = await runCliProcess(examples('--json'))
    const types = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).type)
    expect(exitCode).toBe(0)
    expect(types.filter((type) => type === 'run-start' || type === 'run-end')).toEqual([
      'run-start',
      'run-end',
      'run-start',
      'run-end'
    ])
  })
})
