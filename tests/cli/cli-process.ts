import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished, vi } from 'vitest'
import { buildProgram } from '../helpers/built-program'

/** How a process ended, and all that it printed. */
export interface CliResult {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** The terminal runner as a process of its own. */
export interface CliProcess {
  child: ChildProcessWithoutNullStreams
  result: Promise<CliResult>
}

// Each test starts a program, which takes its time on a machine that is busy with others.
vi.setConfig({ testTimeout: 60_000 })

const { cliPath } = await buildProgram()

/** Starts it with these arguments and nothing in its environment but what is given. */
export function startCli(args: readonly string[], environment: Record<string, string> = {}): CliProcess {
  const child = spawn(process.execPath, [cliPath, ...args], { env: { ...environment } })
  child.stdin.end()
  onTestFinished(() => void child.kill('SIGKILL'))
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text
    })
  }
  return { child, result: once(child, 'close').then(([exitCode]) => ({ exitCode, ...printed })) }
}

/** Runs it to its end. */
export function runCliProcess(args: readonly string[], environment?: Record<string, string>): Promise<CliResult> {
  return startCli(args, environment).result
}
