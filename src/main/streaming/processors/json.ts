import { GrowingValue } from './growing-value'
import type { Processor } from './processor'

/** Passes the text on as it is, and reads the object or list in it on the way: once a run, `onValue` hears of it. */
export function createJson(onValue: (value: GrowingValue) => void): Processor {
  return async function* readJson(events, onHeld) {
    const value = new GrowingValue()
    onValue(value)
    for await (const event of events) {
      if (event.type === 'text-delta') value.push(event.text)
      onHeld?.(0)
      yield event
    }
  }
}
