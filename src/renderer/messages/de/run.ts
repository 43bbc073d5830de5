import type { run as english } from '../en/run'
import type { Translation } from '../translation'

export const run: Translation<typeof english> = {
  stop: 'Anhalten',
  stopHint: 'Anhalten (Esc)',
  status: {
    Idle: 'Bereit',
    Waiting: 'Wartet',
    Streaming: 'Strömt',
    Complete: 'Vollständig',
    Incomplete: 'Unvollständig',
    Stopped: 'Angehalten',
    Failed: 'Fehlgeschlagen'
  },
  announcement: {
    started: '{{title}}: begonnen.',
    complete_one: '{{title}}: vollständig, {{tokens}} Token.',
    complete_other: '{{title}}: vollständig, {{tokens}} Token.',
    incomplete_one: '{{title}}: unvollständig, {{tokens}} Token.',
    incomplete_other: '{{title}}: unvollständig, {{tokens}} Token.',
    stopped_one: '{{title}}: angehalten, {{tokens}} Token.',
    stopped_other: '{{title}}: angehalten, {{tokens}} Token.',
    failed: '{{title}}: fehlgeschlagen. {{reason}}'
  },
  endMark: {
    interrupted: 'Hier unterbrochen',
    cutOff: 'Hier abgeschnitten, an der Grenze der Token',
    limit: 'Hier vom Prozessor limit abgeschnitten',
    filtered: 'Hier vom Inhaltsfilter des Anbieters beendet',
    incomplete: 'Hier endete der Strom, ohne einen Grund für das Ende zu nennen',
    stopped: 'Hier angehalten',
    stoppedWithReceipt: 'Hier angehalten; {{receipt}}',
    receipt_one: '{{count}} Stück kam nach dem Anhalten, weggelassen',
    receipt_other: '{{count}} Stücke kamen nach dem Anhalten, weggelassen',
    otherReplies_one: 'Der Strom enthielt noch eine Antwort, die nicht gezeigt wird',
    otherReplies_other: 'Der Strom enthielt {{count}} weitere Antworten, die nicht gezeigt werden'
  },
  placeholder: {
    queued: 'Beginnt, wenn der Lauf davor vollständig ist.',
    idle: 'Hier wird der Text geschrieben, während er ankommt.',
    reasoning: 'Das Modell denkt nach, bevor es antwortet.',
    empty: 'Das Modell endete ohne ein Wort.',
    stopped: 'Vor dem ersten Token angehalten.',
    failed: 'Es war nichts angekommen.'
  },
  retry: {
    inSeconds: 'Versuch {{attempt}} in {{seconds}} s.',
    now: 'Versuch {{attempt}} jetzt.',
    command: 'Wiederholen'
  },
  wayOut: {
    provider: 'Anbieter einstellen',
    key: 'Schlüssel einstellen',
    network: 'Netzwerk einstellen',
    limits: 'Grenzen einstellen'
  },
  notInHistory: 'Dieser Lauf ist nicht mehr im Verlauf. Nutzen Sie „Starten“.',
  copyDetails: 'Einzelheiten kopieren',
  figures: { firstToken: 'Erstes Token', speed: 'Tempo', tokens: 'Token', finishReason: 'Ende' },
  provider: {
    label: 'Anbieter',
    current: 'Anbieter: {{provider}}',
    setUp: 'Anbieter einrichten …',
    withModel: '{{description}} Modell: {{model}}'
  }
}
