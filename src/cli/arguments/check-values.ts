import type { Command } from 'commander'
import { UsageError } from '../usage-error'

/**
 * Refuses an option whose value was forgotten. Commander alone would take `--json` in `--prompt --json` for the prompt.
 *
 * @throws UsageError
 */
export function checkValues(command: Command, args: readonly string[]): void {
  const flags = new Set(command.options.map((option) => option.long))
  const needsValue = new Set(command.options.filter((option) => option.required).map((option) => option.long))
  for (let index = 0; index < args.length && args[index] !== '--'; index += 1) {
    const flag = args[index]
    if (!needsValue.has(flag)) continue
    index += 1
    const value = args[index]
    if (value === undefined) throw new UsageError(`${flag} needs a value after it.`)
    if (!flags.has(value)) continue
    throw new UsageError(`${flag} needs a value before ${value}. To pass that very text, write ${flag}=${value}`)
  }
}
