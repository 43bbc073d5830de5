/**
 * What set-up says, and how it fails: one line each, on stderr, so that the stdout of a command stays its own.
 */

/** A failure whose message is one line that names the thing and the way out: printed as it is, without a stack. */
export class SetupError extends Error {
  /**
   * @param {string} step
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(step, message, cause) {
    super(`${step}: ${message}`, { cause })
    this.name = 'SetupError'
  }
}

/** A signal ended a step: what is to be cleaned up is cleaned up while this travels, then the process ends by it. */
export class Interruption extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`interrupted by ${signal}`)
    this.name = 'Interruption'
    this.signal = signal
  }
}

/**
 * @param {string} step
 * @param {string} text
 */
export function say(step, text) {
  process.stderr.write(`set-up | ${step}: ${text}\n`)
}
