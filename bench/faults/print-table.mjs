import { measureChecks } from './measure-checks'
import { measureMatrix } from './measure-matrix'

// Some of the libraries speak to the console when a fault meets them; the table stands alone.
console.log = console.warn = console.error = () => {}

const lines = process.argv.includes('--check') ? measureChecks() : measureMatrix()
for await (const line of lines) process.stdout.write(`${line}\n`)
// LangChain's retries and open requests would keep the process for minutes.
process.exit()
