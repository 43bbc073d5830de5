/** Why an invoke failed, as plain data: Electron would carry an error's message only. */
export interface InvokeError {
  /** `invalid-request` and `forbidden` come from the IPC edge itself. */
  code: string
  message: string
}

/** What an invoke answers. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: InvokeError }

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function fail(code: string, message: string): Result<never> {
  return { ok: false, error: { code, message } }
}
