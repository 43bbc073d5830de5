import type { AppActions } from '../components/app-actions'
import { i18n } from '../messages/i18n'
import type { AppStore } from '../store/app-store'
import { activeTab, MOST_TABS } from '../store/workbench/workbench-page-state'
import { LARGEST_PROMPT_BYTES, type PromptFile, readPromptFile } from './read-prompt-file'

export type DropActions = Pick<AppActions, 'openPlace' | 'changeWorkbench' | 'notify'>

/** What was written before is kept: where there is something, the text gets a tab of its own. */
export async function takeFiles(files: readonly PromptFile[], store: AppStore, actions: DropActions): Promise<void> {
  const [file] = files
  if (!file || files.length > 1) return actions.notify(i18n.t('app:drop.count'))
  const reading = await readPromptFile(file)
  if ('refusal' in reading) {
    const kilobytes = LARGEST_PROMPT_BYTES / 1000
    return actions.notify(i18n.t(`app:drop.${reading.refusal}`, { name: file.name, kilobytes }))
  }
  const { workbenchPage } = store.getState()
  const isWritten = activeTab(workbenchPage).human.trim() !== ''
  if (isWritten && workbenchPage.tabs.length >= MOST_TABS) return actions.notify(i18n.t('app:drop.tabs'))
  actions.openPlace('workbench')
  if (isWritten) actions.changeWorkbench({ type: 'tab-opened' })
  actions.changeWorkbench({ type: 'conversation-changed', change: { human: reading.text } })
}
