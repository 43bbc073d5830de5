import { checkRow } from '../../tests/main/connections/check/check-row'
import { FAULT_MATRIX } from '../../tests/main/faults/fault-matrix'
import { ROW_LIMITS } from '../../tests/main/faults/fault-row'

/** The lines of the table: where each fault stops a check, and what the check says then. Stop is no fault of a connection. */
export async function* measureChecks(): AsyncGenerator<string> {
  yield '| fault | stops at | what it says |'
  yield '|---|---|---|'
  for (const row of FAULT_MATRIX.filter(({ name }) => !name.startsWith('Stop'))) {
    const { steps, outcome } = await checkRow(row, ROW_LIMITS)
    const told = steps.filter(({ state }) => state === 'failed' || state === 'warned')
    const sentences = told.map(({ name, state, message }) => (state === 'failed' ? message : `${name}: ${message}`))
    const cells = [row.name, outcome.failedStep ?? 'nowhere', sentences.join(' ')]
    yield `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  }
}
