/** The longest error body that is kept, in bytes: providers send a few hundred, a proxy's page some thousands. */
const MAXIMUM_BYTES = 64 * 1024

/**
 * A refusal with its body read, to a bound, so that nobody waits for more of it. Where the body breaks off or stalls
 * until the request is aborted, the status counts and as much of the body as came.
 */
export async function readErrorBody(response: Response): Promise<Response> {
  const { status, statusText, headers } = response
  if (!response.body) return response
  return new Response(await readText(response.body.getReader()), { status, statusText, headers })
}

async function readText(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let receivedBytes = 0
  let text = ''
  try {
    while (receivedBytes < MAXIMUM_BYTES) {
      const { done, value } = await reader.read()
      if (done) break
      receivedBytes += value.length
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return text
  }
  reader.cancel().catch(() => undefined)
  return text
}
