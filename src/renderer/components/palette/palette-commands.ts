import type { TFunction } from 'i18next'
import { COMMANDS, type Command } from '../../../shared/commands'
import { LANGUAGE_CHOICES } from '../../../shared/language'
import { EXPORT_FORMATS } from '../../../shared/plain-values'
import { SHORTCUTS, type ShortcutId } from '../../../shared/shortcuts'
import { type AppState, isActive } from '../../store/app-state'
import { SETTINGS_SECTIONS } from '../../store/settings/settings-page-state'
import type { AppActions } from '../app-actions'
import { type CopyableText, copyableTexts } from './copyable-texts'
import { performCommand } from './perform-command'

/** One line of the palette. */
export interface PaletteCommand {
  id: string
  label: string
  shortcut?: ShortcutId | undefined
  perform(): void
}

export interface PaletteGroup {
  name: 'places' | 'runs' | 'recent' | 'opened' | 'appearance' | 'settings' | 'help'
  commands: readonly PaletteCommand[]
}

type Words = TFunction<['palette', 'examples']>

/** Everything that can be done now, in groups; what cannot be done at the moment is left out. */
export function paletteGroups(
  state: AppState,
  actions: AppActions,
  t: Words,
  copy: (text: CopyableText) => void
): PaletteGroup[] {
  const command = (id: Command): PaletteCommand => ({
    id,
    label: t(`palette:command.${id}`),
    shortcut: id in SHORTCUTS ? (id as ShortcutId) : undefined,
    perform: () => performCommand(id, state, actions)
  })
  const isBusy = Object.values(state.slots).some(isActive)
  const offered = COMMANDS.filter((id) => id !== 'openPalette' && (id !== 'stop' || isBusy))
  const places = offered.filter((id) => /^open(?!Shortcuts|Tab)/.test(id))
  const copies = copyableTexts(state, t).map((text) => ({
    id: `copy-${text.slot}`,
    label: t('palette:copyText', { title: text.title }),
    perform: () => copy(text)
  }))
  const groups: PaletteGroup[] = [
    { name: 'places', commands: places.map(command) },
    { name: 'runs', commands: [...offered.filter((id) => /^(run|openTab|stop)/.test(id)).map(command), ...copies] },
    { name: 'opened', commands: openedRunCommands(state, actions, t) },
    { name: 'recent', commands: recentRunCommands(state, actions, t) },
    { name: 'appearance', commands: appearanceCommands(actions, t) },
    { name: 'settings', commands: [command('addProvider'), ...sectionCommands(actions, t)] },
    { name: 'help', commands: [command('openShortcuts')] }
  ]
  return groups.filter(({ commands }) => commands.length > 0)
}

function openedRunCommands({ historyPage }: AppState, actions: AppActions, t: Words): PaletteCommand[] {
  const details = historyPage.opened?.details
  if (!details) return []
  const { runId } = details.summary
  const formats = EXPORT_FORMATS.map((format) => ({
    id: `export-${format}`,
    label: t(`palette:export.${format}`),
    perform: () => actions.exportHistoryRun(runId, format)
  }))
  const again = { id: 'run-again', label: t('palette:runAgain'), perform: () => actions.runHistoryAgain(details) }
  return details.request ? [again, ...formats] : formats
}

function recentRunCommands({ recentRuns }: AppState, actions: AppActions, t: Words): PaletteCommand[] {
  return recentRuns.map(({ runId, title, model }) => ({
    id: `open-${runId}`,
    label: t('palette:openRun', { title: t('palette:quoted', { text: title || model }) }),
    perform: () => {
      actions.openPlace('history')
      actions.openHistoryRun(runId)
    }
  }))
}

function appearanceCommands(actions: AppActions, t: Words): PaletteCommand[] {
  const themes = (['system', 'light', 'dark'] as const).map((theme) => ({
    id: `theme-${theme}`,
    label: t(`palette:theme.${theme}`),
    perform: () => actions.changeSettings({ theme })
  }))
  const languages = LANGUAGE_CHOICES.map((language) => ({
    id: `language-${language}`,
    label: t(`palette:language.${language}`),
    perform: () => actions.changeSettings({ language })
  }))
  return [...themes, ...languages]
}

function sectionCommands(actions: AppActions, t: Words): PaletteCommand[] {
  return SETTINGS_SECTIONS.map((section) => ({
    id: `section-${section}`,
    label: t(`palette:section.${section}`),
    perform: () => {
      actions.openPlace('settings')
      actions.settings.leaveFor({ kind: 'section', section })
    }
  }))
}
