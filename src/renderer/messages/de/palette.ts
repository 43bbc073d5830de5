import { COMMAND_WORDS } from '../../../shared/commands'
import type { palette as english } from '../en/palette'
import type { Translation } from '../translation'

export const palette: Translation<typeof english> = {
  title: 'Befehle',
  search: 'Was möchten Sie tun?',
  nothing: 'Nichts mit diesem Namen.',
  close: 'Schließen',
  groups: {
    places: 'Orte',
    runs: 'Läufe',
    recent: 'Letzte Läufe',
    opened: 'Der Lauf, der im Verlauf geöffnet ist',
    appearance: 'Darstellung',
    settings: 'Einstellungen',
    help: 'Hilfe'
  },
  command: COMMAND_WORDS.de,
  copyText: 'Text kopieren: {{title}}',
  notCopied: 'Der Text konnte nicht kopiert werden: das System lässt es nicht zu.',
  quoted: '„{{text}}“',
  openRun: 'Öffnen: {{title}}',
  runAgain: 'Noch einmal starten',
  export: {
    markdown: 'Als Markdown exportieren',
    text: 'Als Text exportieren',
    json: 'Als JSON exportieren',
    csv: 'Token als CSV exportieren'
  },
  theme: { system: 'Farbschema: wie das System', light: 'Farbschema: hell', dark: 'Farbschema: dunkel' },
  language: { system: 'Sprache: wie das System', en: 'Sprache: English', de: 'Sprache: Deutsch' },
  section: {
    providers: 'Einstellungen: Anbieter',
    network: 'Einstellungen: Netzwerk',
    limits: 'Einstellungen: Grenzen',
    appearance: 'Einstellungen: Darstellung',
    privacy: 'Einstellungen: Daten und Privatsphäre',
    updates: 'Einstellungen: Aktualisierung',
    licences: 'Einstellungen: Lizenzen'
  },
  sheet: {
    title: 'Tastenkürzel',
    places: { window: 'Überall', runs: 'Wo etwas läuft', workbench: 'Werkbank', history: 'Verlauf' },
    openExamples: 'Zu den Beispielen',
    openWorkbench: 'Zur Werkbank',
    openHistory: 'Zum Verlauf',
    openSettings: 'Zu den Einstellungen',
    openPalette: 'Befehle zeigen',
    openShortcuts: 'Diese Übersicht zeigen',
    run: 'Starten, was die Seite enthält',
    stop: 'Anhalten',
    openTab: 'Tab öffnen',
    closeTab: 'Tab schließen',
    reopenTab: 'Geschlossenen Tab zurückholen',
    nextTab: 'Nächster Tab',
    previousTab: 'Voriger Tab',
    moveUp: 'Prozessor nach oben',
    moveDown: 'Prozessor nach unten',
    search: 'Suchen',
    openRun: 'Lauf öffnen',
    deleteRun: 'Lauf löschen',
    undo: 'Löschen rückgängig machen',
    closeRun: 'Lauf schließen'
  },
  keys: {
    Mod: 'Strg',
    Ctrl: 'Strg',
    Alt: 'Alt',
    Shift: 'Umschalt',
    Enter: 'Eingabe',
    Escape: 'Esc',
    Tab: 'Tab',
    Delete: 'Entf',
    ArrowUp: '↑',
    ArrowDown: '↓'
  }
}
