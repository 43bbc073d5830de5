import type { stream as english } from '../en/stream'
import type { Translation } from '../translation'

export const stream: Translation<typeof english> = {
  toEnd: 'Zum Ende',
  view: {
    label: 'Textansicht',
    plain: 'Reiner Text',
    markdown: 'Markdown',
    math: 'Formeln',
    mathMeaning: 'Zeigt $…$, $$…$$, \\(…\\) und \\[…\\] als Formeln'
  },
  imageNotLoaded: 'Bild, nicht geladen',
  taskDone: 'Erledigt',
  taskOpen: 'Offen',
  hiddenDirections: 'Enthält verborgene Richtungszeichen'
}
