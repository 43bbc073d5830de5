/**
 * `node bench/faults-table.mjs`: prints the fault matrix as a Markdown table, each fault provider by provider as this app
 * takes it and as LangChain takes it with its defaults, both measured in the same run. With `--check`: where each fault
 * stops the check of a connection, and what the check says then.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../scripts/bundle-for-node.mjs'

const folder = await mkdtemp(join(tmpdir(), 'streamscope-faults-'))
try {
  const script = await bundleForNode(fileURLToPath(new URL('faults/print-table.mjs', import.meta.url)), folder)
  const [code] = await once(spawn(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' }), 'exit')
  process.exitCode = code
} finally {
  await rm(folder, { recursive: true, force: true })
}
