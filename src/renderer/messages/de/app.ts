import type { app as english } from '../en/app'
import type { Translation } from '../translation'

export const app: Translation<typeof english> = {
  places: { examples: 'Beispiele', workbench: 'Werkbank', history: 'Verlauf', settings: 'Einstellungen' },
  placesLabel: 'Orte',
  windowTitle: '{{place}} – Streamscope',
  placeShortcut: '{{place}} (Strg oder Cmd + {{key}})',
  theme: { label: 'Farbschema', current: 'Farbschema: {{theme}}', system: 'System', light: 'Hell', dark: 'Dunkel' },
  commands: 'Befehle (Strg oder Cmd + K)',
  about: {
    label: 'Über Streamscope',
    title: 'Streamscope {{version}}',
    platform: 'Plattform',
    dataFolder: 'Datenordner'
  },
  copy: { label: 'Kopieren', done: 'Kopiert', refused: 'Nicht kopiert' },
  notices: { label: 'Hinweise', dismiss: 'Ausblenden' },
  undo: { command: 'Rückgängig', hint: 'Rückgängig ({{keys}})', dismiss: 'Ausblenden' },
  failure: {
    title: 'Das Fenster konnte nicht gezeichnet werden',
    wayOut:
      'Ihre Läufe gehen weiter. Versuchen Sie es noch einmal; gelingt es wieder nicht, starten Sie Streamscope neu.',
    reason: 'Als Grund wurde genannt: {{reason}}',
    retry: 'Noch einmal versuchen'
  },
  drop: {
    count: 'Ziehen Sie jeweils nur eine Textdatei herein.',
    kind: '{{name}} ist keine Textdatei. Ziehen Sie eine .txt- oder .md-Datei herein.',
    size: '{{name}} ist größer als {{kilobytes}} KB; mehr wird nicht als Prompt genommen. Nehmen Sie einen kürzeren Text.',
    encoding: '{{name}} ist kein UTF-8-Text. Speichern Sie die Datei als UTF-8 und ziehen Sie sie noch einmal herein.',
    empty: '{{name}} enthält keinen Text.',
    unreadable: '{{name}} konnte nicht gelesen werden. Prüfen Sie, ob es die Datei noch gibt und ob sie lesbar ist.',
    tabs: 'Es sind so viele Tabs offen, wie es geben kann. Schließen Sie einen und ziehen Sie die Datei noch einmal herein.'
  },
  units: { tokensPerSecond: '{{rate}} Token/s' }
}
