import type { app as english } from '../en/app'
import type { Translation } from '../translation'

export const app: Translation<typeof english> = {
  places: { examples: 'Beispiele', workbench: 'Werkbank', history: 'Verlauf', settings: 'Einstellungen' },
  placesLabel: 'Orte',
  windowTitle: '{{place}} – Streamscope',
  placeShortcut: '{{place}} (Strg oder Cmd + {{key}})',
  theme: { label: 'Farbschema', current: 'Farbschema: {{theme}}', system: 'System', light: 'Hell', dark: 'Dunkel' },
  about: {
    label: 'Über Streamscope',
    title: 'Streamscope {{version}}',
    platform: 'Plattform',
    dataFolder: 'Datenordner'
  },
  copy: { label: 'Kopieren', done: 'Kopiert', refused: 'Nicht kopiert' },
  notices: { label: 'Hinweise', dismiss: 'Ausblenden' },
  failure: {
    title: 'Das Fenster konnte nicht gezeichnet werden',
    wayOut:
      'Ihre Läufe gehen weiter. Versuchen Sie es noch einmal; gelingt es wieder nicht, starten Sie Streamscope neu.',
    reason: 'Als Grund wurde genannt: {{reason}}',
    retry: 'Noch einmal versuchen'
  },
  units: { tokensPerSecond: '{{rate}} Token/s' }
}
