import type { Result } from '../../shared/result'
import type { AppStore } from '../store/app-store'

/** What main answered; null where it could not, which then is said in a notice. */
export function takeAnswer<Value>(store: AppStore, answer: Result<Value>): Value | null {
  if (answer.ok) return answer.value
  store.dispatch({ type: 'notice-received', message: answer.error.message })
  return null
}
