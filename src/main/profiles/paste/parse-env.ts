import { parse } from 'dotenv'
import { PRESETS } from '../presets'
import { type Found, findNothing, takeKey } from './found'

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+|set[ \t]+|setx[ \t]+|\$env:)?([A-Z][A-Z0-9_]*)[ \t]*=/gm

/** Whether a text is a list of variables, as a `.env` file or a shell has it. */
export function isEnv(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  const assignments = text.match(ASSIGNMENT) ?? []
  return assignments.length > 0 && assignments.length * 2 >= lines.length
}

/** The field that a variable's name means by its end. */
const ENDINGS: readonly [
  RegExp,
  'key' | 'address' | 'deployment' | 'apiVersion' | 'model' | 'organization' | 'project'
][] = [
  [/_API_VERSION$/, 'apiVersion'],
  [/_DEPLOYMENT(_NAME|_ID)?$/, 'deployment'],
  [/_(BASE_URL|API_BASE|ENDPOINT|BASE_PATH|API_URL|URL|HOST)$/, 'address'],
  [/_(MODEL|MODEL_NAME|MODEL_ID)$/, 'model'],
  [/_(ORG|ORG_ID|ORGANIZATION|ORGANIZATION_ID)$/, 'organization'],
  [/_(PROJECT|PROJECT_ID)$/, 'project'],
  [/_(API_KEY|KEY|TOKEN|API_TOKEN)$/, 'key']
]

const SECRET_NAME = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH/

/** Reads variables: those of one provider, the first that is named. */
export function parseEnv(text: string): Found {
  const found = findNothing()
  const variables = Object.entries(parse(text.replace(/^[ \t]*(set|setx)[ \t]+|^[ \t]*\$env:/gm, '')))
  const vendor = chooseVendor(variables.map(([name]) => name))
  if (vendor === 'AZURE') found.kind = 'azure'
  const preset = PRESETS.find(({ keyVariable }) => keyVariable?.startsWith(`${vendor}_`))
  if (preset) {
    found.kind = preset.kind
    found.presetId = preset.id
  }
  for (const [name, value] of variables) takeVariable(found, name, value, vendor)
  return found
}

function takeVariable(found: Found, name: string, value: string, vendor: string): void {
  if (value.trim() === '') return
  if (/^(HTTPS?|ALL)_PROXY$/.test(name)) {
    found.proxy = value
    return
  }
  const field = ENDINGS.find(([ending]) => ending.test(name))?.[1]
  // Azure's version is still called by OpenAI's name in places.
  const isMeant = vendorOf(name) === vendor || (vendor === 'AZURE' && name === 'OPENAI_API_VERSION')
  if (!isMeant || field === undefined) {
    if (!SECRET_NAME.test(name)) return
    found.secrets.push(value)
    found.notes.push(`${name} was left out: it belongs to something else.`)
  } else if (field === 'key') takeKey(found, value)
  else found[field] ??= value
}

/** Azure goes first, since its variables often stand beside OpenAI's. */
function chooseVendor(names: readonly string[]): string {
  const vendors = names.filter((name) => ENDINGS.some(([ending]) => ending.test(name))).map(vendorOf)
  return vendors.find((vendor) => vendor === 'AZURE') ?? vendors[0] ?? ''
}

function vendorOf(name: string): string {
  return name.split('_')[0] ?? name
}
