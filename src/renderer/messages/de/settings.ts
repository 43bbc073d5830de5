import type { settings as english } from '../en/settings'
import type { Translation } from '../translation'

export const settings: Translation<typeof english> = {
  appearance: {
    title: 'Darstellung',
    theme: { label: 'Farbschema', system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    language: { label: 'Sprache', system: 'Wie das System' }
  }
}
