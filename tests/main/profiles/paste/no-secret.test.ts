import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePasted } from '../../../../src/main/profiles/paste/parse-pasted'

const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789']
/** Of many shapes, and each nowhere else in the world. */
const secretArbitrary = fc
  .tuple(
    fc.constantFrom('', 'sk-', 'sk-proj-', 'gsk_', 'Zq7', 'key-', 'lm_studio_', 'p@ss!', 'ü'),
    fc.array(fc.constantFrom(...LETTERS), { minLength: 12, maxLength: 60 })
  )
  .map(([prefix, letters]) => `${prefix}${letters.join('')}9x`)

const quoted = (text: string) => JSON.stringify(text)

/** Texts as people paste them, with a secret wherever one may stand. */
const FORMS: readonly ((key: string, other: string) => string)[] = [
  (key) => `curl https://api.openai.com/v1/chat/completions -H "Authorization: Bearer ${key}" -d '{"model":"m"}'`,
  (key) => `curl 'https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=1' -H 'api-key: ${key}'`,
  (key, other) => `curl https://a.example/v1 -H 'X-Api-Key: ${key}' -H 'X-Auth-Token: ${other}' -b 'sid=${other}'`,
  (key, other) =>
    `curl -u 'me:${other}' --proxy 'http://me:${encodeURIComponent(other)}@p.example:1' https://a.example/v1 --oauth2-bearer '${key}'`,
  (key, other) =>
    `curl 'https://me:${encodeURIComponent(other)}@a.example/v1?key=${encodeURIComponent(key)}&x=${encodeURIComponent(other)}'`,
  (key, other) =>
    `curl https://a.example/v1 -H 'Authorization: Basic ${other}' -H 'Cookie: a=${other}' -H 'api-key: ${key}'`,
  (key, other) =>
    `OPENAI_API_KEY=${quoted(key)}\nOPENAI_BASE_URL=https://a.example/v1\nAWS_SECRET_ACCESS_KEY=${quoted(other)}`,
  (key, other) => `AZURE_OPENAI_API_KEY=${quoted(key)}\nHTTPS_PROXY=http://me:${encodeURIComponent(other)}@p.example:1`,
  (key, other) =>
    `AzureChatOpenAI(api_key=${quoted(key)}, azure_endpoint="https://r.openai.azure.com", azure_ad_token=${quoted(other)})`,
  (key, other) =>
    `new ChatOpenAI({ apiKey: ${quoted(key)}, configuration: { baseURL: "https://a.example/v1", defaultHeaders: { "X-Auth-Key": ${quoted(other)} } } })`,
  (key) => `client = AzureKeyCredential(${quoted(key)})`,
  (key, other) => `{"api_key": ${quoted(key)}, "client_secret": ${quoted(other)}, "base_url": "https://a.example/v1"}`,
  (key, other) =>
    `https://${encodeURIComponent(other)}@a.example/v1?api_key=${encodeURIComponent(key)}#${encodeURIComponent(other)}`,
  (key) => key,
  (key) => `https://a.example/v1/${encodeURIComponent(key)} api_key=${quoted(key)} model=${quoted(`m-${key}`)}`
]

it('no secret is ever in what is made of a pasted text, but in its key', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), secretArbitrary, secretArbitrary, (form, key, other) => {
      const { key: found, ...rest } = parsePasted(form(key, other))
      const shown = JSON.stringify(rest)
      for (const secret of [key, other, found ?? key]) {
        for (const written of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
          expect(shown).not.toContain(written)
        }
      }
    }),
    { numRuns: 5000 }
  )
})

it('the key is found in every form, whatever it is', () => {
  const keyArbitrary = fc
    .array(fc.constantFrom(...LETTERS), { minLength: 16, maxLength: 40 })
    .map((letters) => `${letters.join('')}9x`)
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), keyArbitrary, keyArbitrary, (form, key, other) => {
      expect(parsePasted(form(key, other)).key).toBe(key)
    }),
    { numRuns: 2000 }
  )
})

it('any text is taken, and none takes long', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 2000 }),
        fc.string({ unit: fc.constantFrom('"', "'", '\\', '=', ':', ' ', 'a', '\n', '$', '{') })
      ),
      (text) => {
        expect(() => parsePasted(text)).not.toThrow()
        expect(() => parsePasted(`curl ${text}`)).not.toThrow()
      }
    ),
    { examples: [['$${'], ['${a$${']] }
  )
})
