import { assertNever } from '../../../shared/assert-never'
import { move } from './move'
import type { WorkbenchTabChange } from './workbench-page-change'
import type { Turn, WorkbenchTab } from './workbench-tab'

/** As many as the largest context has use for. */
const MOST_TURNS = 200

type TurnsChange = Extract<
  WorkbenchTabChange,
  { type: `turn-${'added' | 'changed' | 'moved'}` | 'conversation-continued' }
>

/** A tab after a change of what went before its message. Pure. */
export function reduceTurns(tab: WorkbenchTab, change: TurnsChange): WorkbenchTab {
  switch (change.type) {
    case 'turn-added':
      return add(tab, [{ role: tab.turns.at(-1)?.role === 'human' ? 'assistant' : 'human', content: '' }])
    case 'turn-changed':
      return {
        ...tab,
        turns: tab.turns.map((turn) => (turn.key === change.key ? { ...turn, ...change.change } : turn))
      }
    case 'turn-moved':
      return { ...tab, turns: move(tab.turns, change.key, change.by) }
    case 'conversation-continued': {
      const exchange = [
        { role: 'human' as const, content: tab.human },
        { role: 'assistant' as const, content: change.reply }
      ]
      return { ...add(tab, exchange), human: '' }
    }
    default:
      return assertNever(change)
  }
}

function add(tab: WorkbenchTab, turns: readonly Omit<Turn, 'key'>[]): WorkbenchTab {
  if (tab.turns.length + turns.length > MOST_TURNS) return tab
  const added = turns.map((turn, index) => ({ ...turn, key: tab.nextKey + index }))
  return { ...tab, turns: [...tab.turns, ...added], nextKey: tab.nextKey + added.length }
}
