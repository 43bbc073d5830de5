/** Long enough for a slow proxy to answer, short enough to wait through where nothing will. */
const FIRST_BYTE_LIMIT_MS = 20_000
/** Once bytes flow, the download may take as long as it takes: only a pause this long ends it. */
const PAUSE_LIMIT_MS = 60_000

/**
 * Judges a download by how much of it is there, so that one that never begins ends soon and one that is slow does not.
 * @param {number} startedAtMs
 */
export function createDownloadWatch(startedAtMs) {
  let bytes = 0
  let grewAtMs = startedAtMs
  return {
    /**
     * @param {number} bytesNow what has arrived so far
     * @param {number} nowMs
     * @returns {string | undefined} why to give up, if so
     */
    giveUpReason(bytesNow, nowMs) {
      if (bytesNow !== bytes) {
        bytes = bytesNow
        grewAtMs = nowMs
      }
      const limitMs = bytes === 0 ? FIRST_BYTE_LIMIT_MS : PAUSE_LIMIT_MS
      if (nowMs - grewAtMs < limitMs) return undefined
      return bytes === 0 ? `no answer within ${limitMs / 1000} s` : `nothing more arrived for ${limitMs / 1000} s`
    }
  }
}
