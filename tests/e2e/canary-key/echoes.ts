import type { ResponseScript } from '../../helpers/chat-completions-server'
import { roleChunk, textChunk } from '../../helpers/completion-chunks'
import { htmlAnswer, jsonAnswer, plainAnswer, redirectTo, streamOf } from '../../helpers/response-scripts'

const BEGINNING = [roleChunk(), textChunk('Once')]
/** Longer than anything that is quoted, with the key again and again, so that one is cut wherever the quote ends. */
const atEveryCut = (key: string) => Array.from({ length: 200 }, () => `it was ${key}`).join(', ')
const error = (message: string, code: string | null = null) => ({
  error: { message, type: 'error', code, param: null }
})

/** Answers of servers that say the key back, wherever their words may be shown. */
export function echoesOf(key: string, elsewhere: string): Readonly<Record<string, ResponseScript>> {
  const hidden = `${key.slice(0, 8)}${'*'.repeat(20)}${key.slice(-4)}`
  return {
    '400, the key in the words': jsonAnswer(400, error(`Bad: ${key}`)),
    '400, the key at every cut of a long text': jsonAnswer(400, error(atEveryCut(key))),
    '401, the key in the words': jsonAnswer(401, error(`Incorrect API key provided: ${key}.`, 'invalid_api_key')),
    '401, the key half hidden': jsonAnswer(401, error(`Incorrect API key provided: ${hidden}.`, 'invalid_api_key')),
    '403, as Basic credentials': jsonAnswer(
      403,
      error(`Not for Basic ${Buffer.from(`me:${key}`).toString('base64')} nor api_key=${encodeURIComponent(key)}`)
    ),
    '404, the key for a deployment': jsonAnswer(404, error(`No deployment ${key}.`, 'DeploymentNotFound')),
    '407, the key on a page': htmlAnswer(407, `<title>${key}</title>`),
    '429, the key in the words': jsonAnswer(429, error(`Slow down, ${key}.`)),
    '500, the key in plain text': plainAnswer(500, `Failed for ${key}`),
    '500, the key in the type and the code': jsonAnswer(500, { error: { message: '', type: key, code: key } }),
    'redirect to another server, the key in its address': redirectTo(`${elsewhere}/?key=${encodeURIComponent(key)}`),
    'redirect to a name that holds the key': redirectTo(`http://${key.replace(/\W/g, '')}.invalid/`),
    'page with status 200': htmlAnswer(200, `<title>${key}</title><p>${key}</p>`),
    'page with status 200, the key at every cut': htmlAnswer(200, `<p>${atEveryCut(key)}</p>`),
    'JSON with status 200': jsonAnswer(200, { seen: { authorization: `Bearer ${key}` }, again: key }),
    'malformed chunk with the key': streamOf([...BEGINNING, `{"x": "${key}`]),
    'malformed chunk, the key at every cut': streamOf([...BEGINNING, `{"x": "${atEveryCut(key)}`]),
    'error in the stream with the key': streamOf([...BEGINNING, error(`No more for ${key}.`)])
  }
}
