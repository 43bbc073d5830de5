import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

export const APP_SCHEME = 'streamscope'
const APP_HOST = 'app'
/** The only origin that this app shows. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const APP_URL = `${APP_ORIGIN}/index.html`

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** Everything is refused but what the app's own files need: no request ever leaves by way of the window. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const NOTHING = Buffer.alloc(0)

/** No `Cross-Origin-Opener-Policy`: no window can open another here, and for it Chromium starts a second renderer. */
const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff'
}

/** What an address of the app is answered with. */
export interface AppResponse {
  statusCode: number
  headers: Readonly<Record<string, string>>
  data: Buffer
}

/** The part of Electron's `protocol` that is used. */
interface BufferProtocols {
  registerBufferProtocol(
    scheme: string,
    handler: (request: AppRequest, answer: (response: AppResponse) => void) => void
  ): boolean
}

interface AppRequest {
  url: string
  method: string
}

/**
 * Serves the built renderer as `streamscope://app/...`, in place of `file://`, which would let a page read any file.
 *
 * By a deprecated function of Electron's: `protocol.handle` loads all of `fetch` into main before it answers the first
 * request, and copies a file through two streams, which keeps the window's first paint waiting.
 *
 * @param folder the built renderer
 */
export function serveApp(protocols: BufferProtocols, folder: string): void {
  protocols.registerBufferProtocol(APP_SCHEME, (request, answer) => void answerRequest(folder, request).then(answer))
}

/** Never rejects. */
export async function answerRequest(folder: string, { url, method }: AppRequest): Promise<AppResponse> {
  const path = method === 'GET' ? resolveAppPath(folder, url) : null
  if (path === null) return { statusCode: 403, headers: HEADERS, data: NOTHING }
  try {
    const contentType = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream'
    return { statusCode: 200, headers: { ...HEADERS, 'Content-Type': contentType }, data: await readFile(path) }
  } catch {
    return { statusCode: 404, headers: HEADERS, data: NOTHING }
  }
}

/** The file that an address means, or null where it is not one inside the folder. */
export function resolveAppPath(folder: string, address: string): string | null {
  const root = resolve(folder)
  try {
    const url = new URL(address)
    if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return null
    const path = join(root, decodeURIComponent(url.pathname))
    return path.startsWith(root + sep) ? path : null
  } catch {
    return null
  }
}
