/** What a person can do from a menu and from the palette alike, whatever is open. */
export const COMMANDS = [
  'openExamples',
  'openWorkbench',
  'openHistory',
  'openSettings',
  'openPalette',
  'openShortcuts',
  'runStory',
  'runUppercase',
  'runBoth',
  'runWorkbench',
  'openTab',
  'stop',
  'addProvider'
] as const
export type Command = (typeof COMMANDS)[number]

type CommandWords = Readonly<Record<Command, string>>

/** What each is called. Menus are drawn by main, so the words are where both can read them. */
export const COMMAND_WORDS = {
  en: {
    openExamples: 'Go to Examples',
    openWorkbench: 'Go to Workbench',
    openHistory: 'Go to History',
    openSettings: 'Go to Settings',
    openPalette: 'Command palette',
    openShortcuts: 'Keyboard shortcuts',
    runStory: 'Run story',
    runUppercase: 'Run uppercase',
    runBoth: 'Run both examples',
    runWorkbench: 'Run what the Workbench holds',
    openTab: 'Open a tab in the Workbench',
    stop: 'Stop everything that runs',
    addProvider: 'Add a provider'
  },
  de: {
    openExamples: 'Zu den Beispielen',
    openWorkbench: 'Zur Werkbank',
    openHistory: 'Zum Verlauf',
    openSettings: 'Zu den Einstellungen',
    openPalette: 'Befehle',
    openShortcuts: 'Tastenkürzel',
    runStory: 'Geschichte starten',
    runUppercase: 'Großschrift starten',
    runBoth: 'Beide Beispiele starten',
    runWorkbench: 'Starten, was auf der Werkbank liegt',
    openTab: 'Tab auf der Werkbank öffnen',
    stop: 'Alles anhalten, was läuft',
    addProvider: 'Anbieter hinzufügen'
  }
} as const satisfies Record<string, CommandWords>
