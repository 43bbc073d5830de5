interface Messages {
  readonly [key: string]: string | Messages
}

/** Every message by its whole key: `run.status.Idle`. */
export function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)]
    )
  )
}
