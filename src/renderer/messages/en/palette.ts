import { COMMAND_WORDS } from '../../../shared/commands'

export const palette = {
  title: 'Command palette',
  search: 'Type what you want to do',
  nothing: 'Nothing of that name.',
  close: 'Close',
  groups: {
    places: 'Places',
    runs: 'Runs',
    recent: 'Recent runs',
    opened: 'The run that is open in History',
    appearance: 'Appearance',
    settings: 'Settings',
    help: 'Help'
  },
  command: COMMAND_WORDS.en,
  copyText: 'Copy the text of {{title}}',
  notCopied: 'The text could not be copied: the system refuses it.',
  quoted: '“{{text}}”',
  openRun: 'Open {{title}}',
  runAgain: 'Run it again',
  export: {
    markdown: 'Export as Markdown',
    text: 'Export as text',
    json: 'Export as JSON',
    csv: 'Export tokens as CSV'
  },
  theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  language: { system: 'Language: as the system', en: 'Language: English', de: 'Language: Deutsch' },
  section: {
    providers: 'Settings: providers',
    network: 'Settings: network',
    limits: 'Settings: limits',
    appearance: 'Settings: appearance',
    privacy: 'Settings: data and privacy',
    updates: 'Settings: updates',
    licences: 'Settings: licences'
  },
  sheet: {
    title: 'Keyboard shortcuts',
    places: { window: 'Everywhere', runs: 'Where something runs', workbench: 'Workbench', history: 'History' },
    openExamples: 'Go to Examples',
    openWorkbench: 'Go to Workbench',
    openHistory: 'Go to History',
    openSettings: 'Go to Settings',
    openPalette: 'Open the command palette',
    openShortcuts: 'Show this sheet',
    run: 'Run what the page holds',
    stop: 'Stop',
    openTab: 'Open a tab',
    closeTab: 'Close the tab',
    reopenTab: 'Bring the closed tab back',
    nextTab: 'Next tab',
    previousTab: 'Previous tab',
    moveUp: 'Move the processor up',
    moveDown: 'Move the processor down',
    search: 'Search',
    openRun: 'Open the run',
    deleteRun: 'Delete the run',
    undo: 'Undo the deletion',
    closeRun: 'Close the run'
  },
  keys: {
    Mod: 'Ctrl',
    Ctrl: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Tab: 'Tab',
    Delete: 'Delete',
    ArrowUp: '↑',
    ArrowDown: '↓'
  }
} as const
