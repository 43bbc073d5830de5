import { describe, expect, it } from 'vitest'
import { parsePasted } from '../../../../src/main/profiles/paste/parse-pasted'

const OPENAI_KEY = 'sk-proj-abcdef1234567890'
const AZURE_KEY = '0123456789abcdef0123456789abcdef'
const AZURE = { kind: 'azure', presetId: 'azure', address: 'https://my-res.openai.azure.com' }
const AZURE_GPT4 = { ...AZURE, deployment: 'gpt4', apiVersion: '2024-06-01' }
const OPENAI = { kind: 'openai', presetId: 'openai', address: 'https://api.openai.com/v1' }
const FULL_URL = 'https://my-res.openai.azure.com/openai/deployments/gpt4/chat/completions?api-version=2024-06-01'

type Row = [name: string, text: string, form: string, fields: Record<string, unknown>, key: string | null]

const ROWS: Row[] = [
  [
    "OpenAI's own curl example",
    `curl https://api.openai.com/v1/chat/completions \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer ${OPENAI_KEY}" \\
  -H "OpenAI-Organization: org-1" -H 'OpenAI-Project: proj_2' \\
  -d '{
    "model": "gpt-4o",
    "messages": [{"role": "user", "content": "It'\\''s time; go & win #1!"}]
  }'`,
    'curl',
    { ...OPENAI, model: 'gpt-4o', organization: 'org-1', project: 'proj_2' },
    OPENAI_KEY
  ],
  [
    'a curl command whose key is a variable',
    '$ curl https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $OPENAI_API_KEY" -d @body.json',
    'curl',
    OPENAI,
    null
  ],
  [
    "Azure's curl example",
    `curl "${FULL_URL}" -H "api-key: ${AZURE_KEY}" -d "{\\"messages\\":[]}"`,
    'curl',
    AZURE_GPT4,
    AZURE_KEY
  ],
  [
    'a curl command without quotes',
    `curl -X POST ${FULL_URL} --header=api-key:${AZURE_KEY}`,
    'curl',
    AZURE_GPT4,
    AZURE_KEY
  ],
  [
    'a curl command for cmd',
    `curl ^\r\n "https://api.groq.com/openai/v1/chat/completions" ^\r\n -H "Authorization: Bearer gsk_abcdEFGH1234567890"`,
    'curl',
    { kind: 'compatible', presetId: 'groq', address: 'https://api.groq.com/openai/v1' },
    'gsk_abcdEFGH1234567890'
  ],
  [
    'a curl command as a browser copies it',
    `curl 'https://llm.example.com/v1/chat/completions' \\
  -H 'accept-language: de' -H 'sec-fetch-mode: cors' -b 'session=abcdef0123456789' \\
  -H $'x-team: it\\'s us' \\
  --data-raw $'{"model":"m","messages":[]}' --compressed`,
    'curl',
    {
      kind: 'compatible',
      presetId: 'custom',
      address: 'https://llm.example.com/v1',
      headers: [{ name: 'x-team', value: "it's us" }],
      model: 'm'
    },
    null
  ],
  [
    'a key in a header of its own, and a proxy',
    `curl -x http://zoe:pass@proxy.example:8080 -HOcp-Apim-Subscription-Key:${AZURE_KEY} https://gw.example.com/v1/chat/completions | jq .`,
    'curl',
    {
      address: 'https://gw.example.com/v1',
      keyHeader: 'Ocp-Apim-Subscription-Key',
      proxy: { mode: 'custom', url: 'http://proxy.example:8080', user: 'zoe' }
    },
    AZURE_KEY
  ],
  [
    "the guide's four variables",
    `# Azure
AZURE_OPENAI_API_KEY="${AZURE_KEY}"
AZURE_OPENAI_ENDPOINT=https://my-res.openai.azure.com/

AZURE_OPENAI_DEPLOYMENT_NAME='gpt4' # mine
AZURE_OPENAI_API_VERSION=2024-06-01`,
    'env',
    AZURE_GPT4,
    AZURE_KEY
  ],
  [
    'variables of a shell',
    `export OPENAI_API_KEY=${OPENAI_KEY}\nexport OPENAI_ORG_ID=org-1`,
    'env',
    { ...OPENAI, organization: 'org-1' },
    OPENAI_KEY
  ],
  [
    'variables of PowerShell',
    '$env:MISTRAL_API_KEY = "abcd1234efgh5678"',
    'env',
    { presetId: 'mistral' },
    'abcd1234efgh5678'
  ],
  [
    'variables of cmd',
    'set GROQ_API_KEY=gsk_abcdEFGH1234567890',
    'env',
    { presetId: 'groq' },
    'gsk_abcdEFGH1234567890'
  ],
  [
    'OpenAI’s names for another server',
    `OPENAI_API_KEY=${OPENAI_KEY}\nOPENAI_BASE_URL=http://localhost:11434`,
    'env',
    { kind: 'compatible', presetId: 'ollama', address: 'http://localhost:11434/v1' },
    OPENAI_KEY
  ],
  [
    'two providers in one file: Azure',
    `OPENAI_API_KEY=${OPENAI_KEY}\nAZURE_OPENAI_API_KEY=${AZURE_KEY}\nAZURE_OPENAI_ENDPOINT=https://my-res.openai.azure.com`,
    'env',
    AZURE,
    AZURE_KEY
  ],
  [
    'a constructor in Python',
    `llm = AzureChatOpenAI(
    azure_deployment="gpt4",  # or your deployment
    api_version="2024-06-01",
    azure_endpoint="https://my-res.openai.azure.com/",
    api_key="${AZURE_KEY}",
    temperature=0.7,
)`,
    'code',
    AZURE_GPT4,
    AZURE_KEY
  ],
  [
    'a constructor that reads the environment',
    'client = AzureOpenAI(azure_endpoint=os.getenv("E"), api_key=os.getenv("AZURE_OPENAI_API_KEY"), api_version="2024-06-01")',
    'code',
    { kind: 'azure', apiVersion: '2024-06-01' },
    null
  ],
  [
    'a constructor in TypeScript',
    `new AzureChatOpenAI({ azureOpenAIApiKey: '${AZURE_KEY}', azureOpenAIApiInstanceName: "my-res",
      azureOpenAIApiDeploymentName: \`gpt4\`, azureOpenAIApiVersion: '2024-06-01' })`,
    'code',
    AZURE_GPT4,
    AZURE_KEY
  ],
  [
    'a constructor with headers',
    `const model = new ChatOpenAI({ model: 'llama3.2', apiKey: 'ollama-9f2c', configuration: {
      baseURL: 'http://localhost:11434/v1/', defaultHeaders: { 'X-Team': 'stories', 'X-Api-Key': 'other-secret-1' } } })`,
    'code',
    {
      kind: 'compatible',
      presetId: 'ollama',
      address: 'http://localhost:11434/v1',
      model: 'llama3.2',
      headers: [{ name: 'X-Team', value: 'stories' }]
    },
    'ollama-9f2c'
  ],
  ['a constructor without arguments', 'client = OpenAI()', 'code', OPENAI, null],
  ['an assignment', `os.environ["OPENAI_API_KEY"] = "${OPENAI_KEY}"`, 'code', OPENAI, OPENAI_KEY],
  [
    'a configuration in JSON',
    '{"base_url":"https://openrouter.ai/api/v1","api_key":"sk-or-v1-abcdef","model":"x/y"}',
    'code',
    { presetId: 'openrouter', address: 'https://openrouter.ai/api/v1', model: 'x/y' },
    'sk-or-v1-abcdef'
  ],
  ['a full Azure URL', FULL_URL, 'url', AZURE_GPT4, null],
  ['a bare host', 'openrouter.ai', 'url', { presetId: 'openrouter', address: 'https://openrouter.ai/api/v1' }, null],
  [
    'a local server',
    'http://localhost:1234',
    'url',
    { presetId: 'lm-studio', address: 'http://localhost:1234/v1', needsKey: false },
    null
  ],
  [
    'an address with a key in it',
    'https://u:p4ssw0rd@llm.example.com/v1?key=AIzaSyABCDEFGHIJKLMNOPQRSTUVWX#f',
    'url',
    { address: 'https://llm.example.com/v1' },
    'AIzaSyABCDEFGHIJKLMNOPQRSTUVWX'
  ],
  [
    'a key that says whose it is',
    'sk-or-v1-abcdef0123456789',
    'key',
    { presetId: 'openrouter', kind: 'compatible' },
    'sk-or-v1-abcdef0123456789'
  ],
  ['a key that does not', ` ${AZURE_KEY}\n`, 'key', {}, AZURE_KEY],
  ['a key in quotes', ` "${AZURE_KEY}" `, 'key', {}, AZURE_KEY],
  [
    'a variable that is empty',
    `OPENAI_API_KEY=${OPENAI_KEY}\nOPENAI_BASE_URL=`,
    'env',
    { kind: 'openai', address: 'https://api.openai.com/v1' },
    OPENAI_KEY
  ],
  ['a sentence', 'hello there, this is a sentence', 'unknown', {}, null],
  ['nothing', ' \n', 'unknown', {}, null]
]

describe('a pasted text', () => {
  it.each(ROWS)('%s', (_name, text, form, fields, key) => {
    const parsed = parsePasted(text)
    expect(parsed).toMatchObject({ form, fields, key })
    if (form === 'unknown') expect(parsed).toEqual({ form, fields: {}, repairs: [], key: null })
  })

  it.each([
    ['curl https://a.example/v1 -H "Authorization: Bearer $TOKEN"', /names the variable TOKEN instead/],
    ['curl https://a.example/v1 -H "api-key: <your key>"', /placeholder/],
    ['api_key="sk-..."', /placeholder/],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as a shell has it.
    ['OPENAI_API_KEY="sk-${SUFFIX}"', /placeholder/],
    ['api_key=os.environ["MY_KEY"], model="m"', /names the variable MY_KEY/],
    ['const c = new OpenAI({ apiKey: process.env.MY_KEY })', /names the variable MY_KEY/],
    ['curl -k https://a.example/v1', /certificates are always checked/],
    ['curl -u me:hunter22 https://a.example/v1', /left out/],
    ['sk-ant-abcdef0123456789', /Anthropic/],
    [`${FULL_URL}`, /deployment was taken from the address/],
    ['OPENAI_API_KEY=sk-abcdef012345\nSTRIPE_SECRET_KEY=rk_live_1', /STRIPE_SECRET_KEY was left out/]
  ])('says what it made of %s', (text, note) => {
    expect(parsePasted(text).repairs.join(' ')).toMatch(note)
  })

  it('takes a percent sign in an address for itself', () => {
    const parsed = parsePasted('curl https://me:50%off@a.example/v1')
    expect(parsed.fields.address).toBe('https://a.example/v1')
    expect(JSON.stringify(parsed)).not.toContain('50%off')
  })

  it('brings the rules of its preset', () => {
    expect(parsePasted('MISTRAL_API_KEY=abcd1234efgh5678').fields.rules).toMatchObject({ refusesStreamOptions: true })
  })
})
