import type { examples as english } from '../en/examples'
import type { Translation } from '../translation'

export const examples: Translation<typeof english> = {
  title: 'Beispiele',
  runBoth: 'Beide starten',
  runBothHint: 'Beide nacheinander starten (Strg oder Cmd + Eingabe)',
  introduction:
    'Zwei Lektionen über das Streamen. Jedes Token verlässt LangChain in einem Callback, wartet in einer Warteschlange, durchläuft die Prozessoren und wird hier geschrieben.',
  story: {
    title: 'Geschichte',
    run: 'Geschichte starten',
    heading: 'Beispiel 1: Eine Geschichte, die strömt',
    waiting: 'Eine Geschichte über die Erforschung des Weltraums entsteht …',
    textLabel: 'Text der Geschichte'
  },
  uppercase: {
    title: 'Großschrift',
    run: 'Großschrift starten',
    heading: 'Beispiel 2: Streamen mit Bearbeitung der Token',
    waiting: 'Ein Text entsteht und wird dabei großgeschrieben …',
    textLabel: 'Text in Großschrift'
  },
  roles: { system: 'System', human: 'Mensch', assistant: 'Assistent' },
  path: { label: 'Weg', callback: 'Callback', queue: 'Warteschlange', window: 'Fenster' }
}
