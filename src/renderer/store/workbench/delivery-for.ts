import type { Delivery } from '../../../shared/delivery'
import type { AppState } from '../app-state'
import { WORKBENCH_SLOTS } from './workbench-tab'

/** Where tokens are looked at one by one they have to come one by one; elsewhere the text only has to come. */
export function deliveryFor({ workbenchPage }: Pick<AppState, 'workbenchPage'>, slot: string): Delivery {
  return slot.startsWith(WORKBENCH_SLOTS) && workbenchPage.isInspectorOpen ? 'exact' : 'throughput'
}
