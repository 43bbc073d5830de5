import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/cli/arguments/parse-arguments'
import { RUN_OPTIONS } from '../../../src/cli/arguments/run-options'
import { UsageError } from '../../../src/cli/usage-error'

const parse = (...args: string[]) => parseArguments(args, '1.2.3')

function complaint(...args: string[]): string {
  try {
    parse(...args)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  throw new Error(`accepted: ${args.join(' ')}`)
}

describe('what is accepted', () => {
  it('fills in what was not written', () => {
    expect(parse('run', '--prompt', 'Say hello.')).toEqual({
      name: 'run',
      json: false,
      pipeline: null,
      request: {
        provider: 'builtin',
        messages: [{ role: 'human', content: 'Say hello.' }],
        temperature: 0.7,
        processors: [],
        limits: { headerTimeoutMs: 30_000, idleTimeoutMs: 60_000, maxRetries: 2 }
      }
    })
  })

  it('puts every option where it belongs', () => {
    const azure = ['--provider', 'azure', '--base-url', 'https://a.example', '--deployment', 'd', '--api-version', 'v']
    const figures = ['--temperature', '0', '--seed=42', '--idle-timeout-ms', '1000', '--header-timeout-ms', '5e3']
    const ends = ['--max-tokens', '60', '--stop', 'The end', '--stop=--']
    const rest = ['--model', 'm', '--max-retries', '0', '--processors', 'uppercase:tr, uppercase', '--json']
    expect(parse('run', '--prompt', 'p', '--system', 's', ...azure, ...figures, ...ends, ...rest)).toEqual({
      name: 'run',
      json: true,
      pipeline: null,
      request: {
        provider: 'azure',
        baseUrl: 'https://a.example',
        deployment: 'd',
        apiVersion: 'v',
        model: 'm',
        messages: [
          { role: 'system', content: 's' },
          { role: 'human', content: 'p' }
        ],
        temperature: 0,
        seed: 42,
        maxTokens: 60,
        stop: ['The end', '--'],
        processors: [{ name: 'uppercase', locale: 'tr' }, { name: 'uppercase' }],
        limits: { headerTimeoutMs: 5000, idleTimeoutMs: 1000, maxRetries: 0 }
      }
    })
  })

  it('takes the two examples as they are, with the model that was asked for', () => {
    const command = parse('examples', '--seed', '7')
    expect(command).toMatchObject({
      name: 'examples',
      json: false,
      runs: [
        { example: { id: 'story' }, request: { provider: 'builtin', seed: 7, processors: [] } },
        { example: { id: 'uppercase' }, request: { seed: 7, processors: [{ name: 'uppercase' }] } }
      ]
    })
  })

  it('takes a text that looks like an option, where it is joined to its own', () => {
    expect(parse('run', '--prompt=--json')).toMatchObject({
      json: false,
      request: { messages: [{ content: '--json' }] }
    })
    expect(parse('run', '--prompt', '-1')).toMatchObject({ request: { messages: [{ content: '-1' }] } })
  })

  it('knows the reports', () => {
    expect(parse('doctor', '--json')).toEqual({ name: 'doctor', json: true })
    expect(parse('processors')).toEqual({ name: 'processors', processor: null, json: false })
    expect(parse('processors', 'json', '--json')).toMatchObject({ processor: { name: 'json' }, json: true })
    expect(parse('providers')).toEqual({ name: 'providers', json: false })
  })

  it('prints help and version, for each command with an example', () => {
    expect(parse('--version')).toEqual({ name: 'print', text: '1.2.3\n' })
    for (const args of [['--help'], ['help'], ['run', '--help'], ['help', 'examples']]) {
      expect(parse(...args)).toMatchObject({ name: 'print', text: expect.stringMatching(/Usage: .*Examples:\n/s) })
    }
  })
})

describe('what is refused', () => {
  it.each([
    [[], 'No command was given. See: streamscope --help'],
    [['exampels'], 'Unknown command "exampels". Did you mean "examples"? See: streamscope --help'],
    [['RUN', '--prompt', 'x'], 'Unknown command "RUN". Did you mean "run"? See: streamscope --help'],
    [['help', 'nonsense'], 'Unknown command "nonsense". See: streamscope --help'],
    [['run', '--promt', 'x'], "Unknown option '--promt' (Did you mean --prompt?). See: streamscope run --help"],
    [
      ['run', '--api-key', 'sk-1'],
      "Unknown option '--api-key'. Keys come from the environment alone: OPENAI_API_KEY or AZURE_OPENAI_API_KEY. See: streamscope run --help"
    ],
    [
      ['run', '--api-key=Zq7vN2xKpL4=x', '--prompt', 'x'],
      "Unknown option '--api-key'. Keys come from the environment alone: OPENAI_API_KEY or AZURE_OPENAI_API_KEY. See: streamscope run --help"
    ],
    [['run', '--prompt'], '--prompt needs a value after it.'],
    [
      ['run', '--prompt', '--json'],
      '--prompt needs a value before --json. To pass that very text, write --prompt=--json'
    ],
    [['run'], 'run needs --prompt TEXT: what to say to the model, in quotes. See: streamscope run --help'],
    [['run', '--prompt', ' '], '--prompt is empty: it takes a text, in quotes.'],
    [['run', '--prompt', 'x', '--system', ''], '--system is empty: it takes a text, in quotes.'],
    [
      ['run', 'Say', 'hello'],
      'run does not know what "Say" is for: put the whole prompt in quotes after --prompt. See: streamscope run --help'
    ],
    [['doctor', 'who'], 'doctor does not know what "who" is for: leave it out. See: streamscope doctor --help']
  ])('%j', (args, expected) => {
    expect(complaint(...args)).toBe(expected)
  })

  it.each([
    [
      ['--provider', 'opnai'],
      'Unknown provider "opnai". Did you mean "openai"? There are builtin, azure, openai, compatible.'
    ],
    [['--provider', 'zzz'], 'Unknown provider "zzz". There are builtin, azure, openai, compatible.'],
    [
      ['--processors', 'upercase'],
      'Unknown processor "upercase". Did you mean "uppercase"? See: streamscope processors'
    ],
    [
      ['--processors', 'uppercase,'],
      '--processors lacks a name: write one or more with a comma between them, as in uppercase.'
    ],
    [
      ['--processors', 'uppercase:'],
      'The processor uppercase takes a language tag after the colon, such as tr or lt, not "".'
    ],
    [
      ['--processors', 'uppercase', '--pipeline', './a.json'],
      '--processors and --pipeline both say what the text passes through: leave one of them out.'
    ],
    [['--max-tokens', '0'], '--max-tokens takes a whole number from 1 to 1000000, not "0".'],
    [['--max-tokens', '1.5'], '--max-tokens takes a whole number from 1 to 1000000, not "1.5".'],
    [['--stop', ''], '--stop is empty: it takes the text at which the reply ends.'],
    [['--stop', 'x'.repeat(201)], '--stop takes a text of at most 200 characters, not 201.'],
    [['a', 'b', 'c', 'd', 'e'].flatMap((text) => ['--stop', text]), '--stop can be given 4 times, not 5.'],
    [['--temperature', 'warm'], '--temperature takes a number from 0 to 2, not "warm".'],
    [['--temperature', '2.1'], '--temperature takes a number from 0 to 2, not "2.1".'],
    [['--temperature', '-1'], '--temperature takes a number from 0 to 2, not "-1".'],
    [['--temperature', ''], '--temperature takes a number from 0 to 2, not "".'],
    [['--temperature', 'Infinity'], '--temperature takes a number from 0 to 2, not "Infinity".'],
    [['--seed', '1.5'], '--seed takes a whole number from 0 to 4294967295, not "1.5".'],
    [['--max-retries', '11'], '--max-retries takes a whole number from 0 to 10, not "11".'],
    [['--idle-timeout-ms', '0'], '--idle-timeout-ms takes a whole number of milliseconds from 1 to 3600000, not "0".'],
    [
      ['--header-timeout-ms', '9e9'],
      '--header-timeout-ms takes a whole number of milliseconds from 1 to 3600000, not "9e9".'
    ],
    [
      ['--base-url', 'http://x'],
      '--base-url means nothing to the provider builtin: add --provider azure, openai or compatible.'
    ],
    [
      ['--provider', 'openai', '--deployment', 'd'],
      '--deployment means nothing to the provider openai: add --provider azure.'
    ]
  ])('%j', (args, expected) => {
    expect(complaint('run', '--prompt', 'x', ...args)).toBe(expected)
  })
})

describe('any argument list', () => {
  const flags = [
    ...RUN_OPTIONS.map((option) => option.flag),
    '--prompt',
    '--system',
    '--provider',
    '--processors',
    '--json'
  ]
  const word = fc.oneof(
    fc.constantFrom(
      'run',
      'examples',
      'doctor',
      'providers',
      'processors',
      'help',
      '--help',
      '--',
      '-',
      '__proto__',
      ...flags
    ),
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.double().map(String),
    fc.constantFrom('uppercase', 'uppercase:tr', 'builtin', 'azure', 'http://127.0.0.1:1/v1')
  )

  const valued = ['--prompt', '--system', '--provider', '--processors', '--pipeline']
  it.each([...valued, ...RUN_OPTIONS.map(({ flag }) => flag)])('is %s given twice', (flag) => {
    const value = flag === '--provider' ? 'builtin' : '1'
    for (const again of [[flag, value], [`${flag}=${value}`]]) {
      expect(complaint('run', flag, value, ...again, '--json', '--json')).toBe(
        `${flag} is given more than once, and takes one value: leave the others out. See: streamscope run --help`
      )
    }
  })

  it('is either understood or refused on one line', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (args) => {
        try {
          expect(parse(...args).name).toMatch(/^(print|examples|run|processors|providers|doctor)$/)
        } catch (error) {
          if (!(error instanceof UsageError)) throw error
          expect(error.message).toMatch(/^[^\n\r]+$/)
        }
      }),
      { numRuns: 2000 }
    )
  })

  it('keeps a prompt to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (prompt) => {
        fc.pre(prompt.trim() !== '')
        expect(parse('run', '--prompt', prompt)).toMatchObject({ request: { messages: [{ content: prompt }] } })
      })
    )
  })
})
