import type { ProfileKind } from '../../../shared/profile'
import { AZURE_HOST } from '../azure-host'
import { PRESETS } from '../presets'
import { type Found, findNothing, takeKey } from './found'
import { takeHeader } from './take-header'

/** A name and a string literal: `api_key="..."`, `apiKey: '...'`, `"base_url": "..."`, `os.environ["NAME"] = "..."`. */
const PAIR =
  /(?:["'`]|\b)([A-Za-z_][\w.-]*)["'`]?\]?\s*[:=]\s*(?:[rbfuRBFU]{1,2}(?=["']))?(["'`])((?:\\.|(?!\2)[^\\\n])*)\2/g
/** A name and a variable of the environment, which holds the value. */
const NAMED =
  /\b(?:api_?key|apiKey|azureOpenAIApiKey|openai_?api_?key|openAIApiKey)\s*[:=]\s*(?:SecretStr\()?(?:os\.environ(?:\.get)?[[(]\s*["'](\w+)|os\.getenv\(\s*["'](\w+)|process\.env(?:\.(\w+)|\[["'](\w+))|import\.meta\.env\.(\w+))/i
/** Azure's own class for a key, in Python, TypeScript and C#. */
const KEY_CREDENTIAL = /(?:AzureKeyCredential|ApiKeyCredential)\(\s*["'`]([^"'`]+)/
const HEADERS = /default_?headers["']?\s*[:=]\s*(?:dict\()?\{([^}]*)\}/i

/** Classes that speak for a provider of their own. */
const CLASSES: readonly [RegExp, ProfileKind, string][] = [
  [/\bAzure\w*OpenAI|AzureOpenAI\w*/, 'azure', 'azure'],
  [/\b(Chat)?Groq\b/, 'compatible', 'groq'],
  [/\b(Chat)?Mistral(AI|Client)?\b/, 'compatible', 'mistral'],
  [/\bChatDeepSeek\b/, 'compatible', 'deepseek'],
  [/\b(Chat)?Together(AI)?\b/, 'compatible', 'together'],
  [/\bChatOllama\b|\bOllama\(/, 'compatible', 'ollama'],
  [/\bChatOpenRouter\b/, 'compatible', 'openrouter'],
  [/\b(Chat|Async)?OpenAI\(/, 'openai', 'openai']
]

type TextField = 'address' | 'deployment' | 'apiVersion' | 'model' | 'organization' | 'project'

/** What the names of constructors' fields mean, in lower case and without underscores. */
const NAMES: Readonly<Record<string, TextField | 'instance'>> = {
  baseurl: 'address',
  apibase: 'address',
  openaiapibase: 'address',
  openaibaseurl: 'address',
  endpoint: 'address',
  azureendpoint: 'address',
  azureopenaiendpoint: 'address',
  azureopenaibasepath: 'address',
  basepath: 'address',
  azureopenaiapiinstancename: 'instance',
  instancename: 'instance',
  deployment: 'deployment',
  azuredeployment: 'deployment',
  deploymentname: 'deployment',
  deploymentid: 'deployment',
  azureopenaiapideploymentname: 'deployment',
  azureopenaideploymentname: 'deployment',
  engine: 'deployment',
  apiversion: 'apiVersion',
  openaiapiversion: 'apiVersion',
  azureopenaiapiversion: 'apiVersion',
  model: 'model',
  modelname: 'model',
  modelid: 'model',
  organization: 'organization',
  openaiorganization: 'organization',
  organizationid: 'organization',
  project: 'project',
  projectid: 'project'
}

/** Reads a constructor call, or a configuration, in Python, TypeScript, JavaScript or JSON. Empty where it is none. */
export function parseCode(text: string): Found | null {
  const found = findNothing()
  const headers = HEADERS.exec(text)?.[1] ?? ''
  const code = text.replace(HEADERS, ' ')
  const pairs = [...code.matchAll(PAIR)]
  for (const [, name = '', , value = ''] of pairs) takePair(found, name, unquote(value))
  for (const [, name = '', , value = ''] of headers.matchAll(PAIR)) takeHeader(found, `${name}: ${unquote(value)}`)
  const credential = KEY_CREDENTIAL.exec(code)?.[1]
  if (credential) takeKey(found, credential)
  const named = NAMED.exec(code)?.slice(1).find(Boolean)
  if (named && found.key === undefined) takeKey(found, `$${named}`)
  const className = CLASSES.find(([name]) => name.test(code))
  const preset = PRESETS.find(({ keyVariable }) => pairs.some(([, name]) => name === keyVariable))
  if (className) [, found.kind, found.presetId] = className
  else if (preset) Object.assign(found, { kind: preset.kind, presetId: preset.id })
  const isEmpty = pairs.length === 0 && !credential && !named && !className
  return isEmpty ? null : found
}

function takePair(found: Found, name: string, value: string): void {
  const plain = (name.split('.').at(-1) ?? name).replace(/[-_]/g, '').toLowerCase()
  const field = NAMES[plain]
  if (field === 'instance') found.address ??= `https://${value}.${AZURE_HOST}`
  else if (field) found[field] ??= value
  else if (/(apikey|^key|accesstoken|^token|adtoken)$/.test(plain)) takeKey(found, value)
  else if (/key|token|secret|passw|auth/.test(plain)) found.secrets.push(value)
}

function unquote(literal: string): string {
  return literal.replace(/\\(.)/g, '$1')
}
