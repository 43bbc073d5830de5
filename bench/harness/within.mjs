/**
 * What the promise brings, if it comes in time: a measurement must end where what it waits for does not.
 * @template Value
 * @param {Promise<Value>} promise @param {string} what @param {number} [limitMs]
 * @returns {Promise<Value>}
 */
export async function within(promise, what, limitMs = 20_000) {
  /** @type {NodeJS.Timeout | undefined} */
  let timeout
  const late = new Promise((_resolve, reject) => {
    timeout = setTimeout(() => reject(new Error(`${what} has not come in ${limitMs / 1000} s.`)), limitMs)
  })
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (late)])
  } finally {
    clearTimeout(timeout)
  }
}
