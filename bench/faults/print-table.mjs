import { measureMatrix } from './measure-matrix'

// Some of the libraries speak to the console when a fault meets them; the table stands alone.
console.log = console.warn = console.error = () => {}

for await (const line of measureMatrix()) process.stdout.write(`${line}\n`)
// LangChain's retries and open requests would keep the process for minutes.
process.exit()
