import type { ProcessorDescription } from '../../shared/processor-description'

/** A processor with some options as `--processors` takes it: what `parseProcessors` reads. */
export function writeProcessor(
  { name, options }: Pick<ProcessorDescription, 'name' | 'options'>,
  values: Readonly<Record<string, unknown>>
): string {
  const written = options.flatMap((option) => {
    const value = values[option.name]
    if (value === undefined || value === false) return []
    return [value === true ? option.name : `${option.name}=${writeValue(value)}`]
  })
  return written.length === 0 ? name : `${name}:${written.join(';')}`
}

function writeValue(value: unknown): string {
  const text = Array.isArray(value) ? value.join('+') : String(value)
  return text.replaceAll(/[,;]/g, '\\$&')
}
