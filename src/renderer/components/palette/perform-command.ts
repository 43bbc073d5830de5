import type { Command } from '../../../shared/commands'
import { EXAMPLES } from '../../../shared/examples'
import { type AppState, isActive } from '../../store/app-state'
import type { AppActions } from '../app-actions'

/** Does what a menu or the palette was asked for. What is started is brought into sight. */
export function performCommand(command: Command, state: AppState, actions: AppActions): void {
  const perform: Record<Command, () => void> = {
    openExamples: () => actions.openPlace('examples'),
    openWorkbench: () => actions.openPlace('workbench'),
    openHistory: () => actions.openPlace('history'),
    openSettings: () => actions.openPlace('settings'),
    openPalette: () => actions.openLayer('palette'),
    openShortcuts: () => actions.openLayer('shortcuts'),
    runStory: () => runExample('story', actions),
    runUppercase: () => runExample('uppercase', actions),
    runBoth: () => {
      actions.openPlace('examples')
      actions.runExamplesInTurn()
    },
    runWorkbench: () => {
      actions.openPlace('workbench')
      actions.runWorkbench()
    },
    openTab: () => {
      actions.openPlace('workbench')
      actions.changeWorkbench({ type: 'tab-opened' })
    },
    stop: () => {
      for (const [name, slot] of Object.entries(state.slots)) if (isActive(slot)) actions.stop(name)
    },
    addProvider: () => {
      actions.openPlace('settings')
      actions.settings.leaveFor({ kind: 'section', section: 'providers' })
      actions.settings.providers.startAdding()
    }
  }
  perform[command]()
}

function runExample(id: string, actions: AppActions): void {
  const example = EXAMPLES.find((candidate) => candidate.id === id)
  actions.openPlace('examples')
  if (example) actions.runExample(example)
}
