import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { createProviderFetch, DEFAULT_RESPONSE_LIMITS } from '../../../src/main/models/provider-fetch'
import { createManualTimer } from '../../helpers/manual-timer'

/** A provider's fetch for one address, and the requests that leave it. */
function createRecordedFetch(response: () => Response) {
  const requests: { url: string; headers: Record<string, string>; redirect: string | undefined }[] = []
  const timer = createManualTimer()
  const providerFetch = createProviderFetch({
    settings: {
      address: 'https://a.example/v1',
      authentication: { header: 'authorization', prefix: 'Bearer ', reveal: () => 'canary' },
      headers: [{ name: 'X-Team', value: 'stories' }],
      headerTimeoutMs: 1000,
      keylessAdvice: '',
      reasoning: 'automatic'
    },
    fetch: async (input, init) => {
      requests.push({
        url: String(input),
        headers: Object.fromEntries(new Headers(init?.headers)),
        redirect: init?.redirect
      })
      return response()
    },
    timer,
    limits: DEFAULT_RESPONSE_LIMITS,
    onDone: () => {}
  })
  return { providerFetch, requests, timer }
}

it.each([
  ['https://a.example/v1/chat/completions', true],
  ['https://b.example/v1/chat/completions', false],
  ['http://a.example/v1/chat/completions', false],
  ['https://a.example:8443/v1/chat/completions', false]
])('adds the key to a request for %s: %s', async (url, isSent) => {
  const { providerFetch, requests } = createRecordedFetch(() => new Response('data: [DONE]\n\n'))
  await providerFetch(url, {
    method: 'POST',
    headers: { authorization: 'Bearer placeholder', 'x-stainless-os': 'Linux' }
  })
  expect(requests).toEqual([
    { url, headers: isSent ? { authorization: 'Bearer canary', 'x-team': 'stories' } : {}, redirect: 'manual' }
  ])
})

it('takes a redirect that the platform keeps to itself for what it is', async () => {
  const { providerFetch } = createRecordedFetch(() => Response.error())
  const error: unknown = await providerFetch('https://a.example/v1/chat/completions').catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ cause: { cause: { code: 'redirect-refused', message: /another address/ } } })
})

it('leaves no timer behind', async () => {
  const { providerFetch, timer } = createRecordedFetch(() => new Response('no', { status: 500 }))
  expect((await providerFetch('https://a.example/v1/chat/completions')).status).toBe(500)
  expect(timer.pending).toBe(0)
})

it('leaves nothing on the signal that has ended it, which Node would keep for good', async () => {
  const { providerFetch } = createRecordedFetch(() => new Response('data: [DONE]\n\n'))
  const stop = new AbortController()
  await providerFetch('https://a.example/v1/chat/completions', { signal: stop.signal })
  expect(getEventListeners(stop.signal, 'abort')).toHaveLength(1)
  stop.abort()
  expect(getEventListeners(stop.signal, 'abort')).toEqual([])
})
