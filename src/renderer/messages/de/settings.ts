import type { settings as english } from '../en/settings'
import type { Translation } from '../translation'

export const settings: Translation<typeof english> = {
  appearance: {
    title: 'Darstellung',
    theme: { label: 'Farbschema', system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    language: { label: 'Sprache', system: 'Wie das System' },
    notifications: {
      label: 'Melden, wenn ein langer Lauf im Hintergrund endet',
      hint: 'Durch eine Mitteilung des Systems, bei Läufen von mehr als zehn Sekunden.'
    },
    hearing: {
      label: 'Den Text hören, während er strömt',
      hint: 'Für Screenreader: ganze Sätze werden vorgelesen, sobald sie da sind. Sonst nur Beginn, Ende und Fehler.'
    }
  }
}
