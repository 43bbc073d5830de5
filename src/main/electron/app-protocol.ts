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

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff'
}

/**
 * Makes the handler that serves the built renderer as `streamscope://app/...`, in place of `file://`, which would let a
 * page read any file.
 *
 * @param folder the built renderer
 */
export function createAppProtocolHandler(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = request.method === 'GET' ? resolveAppPath(folder, request.url) : null
    if (path === null) return new Response(null, { status: 403, headers: HEADERS })
    try {
      const contentType = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream'
      return new Response(await readFile(path), { headers: { ...HEADERS, 'Content-Type': contentType } })
    } catch {
      return new Response(null, { status: 404, headers: HEADERS })
    }
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
