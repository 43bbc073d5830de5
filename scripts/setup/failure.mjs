/** Signs of a failure in an error's code or a tool's output, and what to tell the reader about each; first match wins. */
const EXPLANATIONS = /** @type {const} */ ([
  [/ENOSPC|no space left on device/i, 'the disk is full. Free some space, then run the same command again.'],
  [/EDQUOT|quota exceeded/i, 'the disk quota is used up. Free some space, then run the same command again.'],
  [
    /EROFS|read-only file system/i,
    'the folder is on a read-only file system. Use a copy of the project that can be written.'
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|fetch failed|could not resolve|Temporary failure resolving/i,
    'the network or the server cannot be reached. Check the connection and the proxy settings, then run the same command again.'
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|CERT_/i,
    "the server's certificate is not trusted. Set NODE_EXTRA_CA_CERTS to your network's certificate file, then try again."
  ],
  [
    /EACCES|EPERM|permission denied/i,
    'a file or folder may not be written. Check who owns it (set-up needs no other rights).'
  ],
  [/EINTEGRITY/, 'a package is not what the lock file says. Run `npm cache verify`, then the same command again.'],
  [/EUSAGE|in sync/i, 'package.json and package-lock.json disagree. Run `npm install`, then the same command again.']
])

/**
 * One line for a failure, from an error or from what a tool printed: the cause as found, then the way out.
 * @param {unknown} failure an Error, or a tool's output
 * @returns {string}
 */
export function explainFailure(failure) {
  const text = failure instanceof Error ? `${errorCode(failure)} ${failure.message}` : String(failure)
  const explanation = EXPLANATIONS.find(([sign]) => sign.test(text))?.[1]
  const detail = telltaleLine(text)
  return explanation ? `${explanation} (${detail})` : detail
}

/**
 * @param {unknown} error
 * @returns {error is NodeJS.ErrnoException} a refusal by the operating system, not a fault of this program
 */
export function isFileError(error) {
  return error instanceof Error && 'syscall' in error
}

/** @param {Error} error */
function errorCode(error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error)
  return code && !error.message.includes(code) ? code : ''
}

/**
 * @param {string} text what a tool printed
 * @returns {string} the line that says most, without the tool's own prefix, and without what an address has of a login
 */
export function telltaleLine(text) {
  const lines = text
    .replace(/(:\/\/)[^\s/?#]+@/g, '$1[redacted]@')
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => line !== '' && !/^(code|errno|syscall) /.test(line))
  const signs = EXPLANATIONS.map(([sign]) => sign)
  return lines.find((line) => signs.some((sign) => sign.test(line))) ?? lines[0] ?? 'it gave no reason'
}
