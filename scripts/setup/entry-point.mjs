import { endWithParent } from './parent-watch.mjs'
import { Interruption, SetupError } from './report.mjs'

/**
 * Runs the body of an entry point; a set-up failure becomes one line and exit code 1.
 * @param {() => Promise<number | undefined>} body answers with the exit code; undefined where it has been set already
 */
export async function runEntryPoint(body) {
  endWithParent()
  try {
    const code = await body()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    if (error instanceof Interruption) process.kill(process.pid, error.signal)
    else if (error instanceof SetupError) fail(error)
    else throw error
  }
}

/** @param {SetupError} error */
function fail(error) {
  process.stderr.write(`set-up failed | ${error.message}\n`)
  process.exitCode = 1
}
