import type { workbench as english } from '../en/workbench'
import type { Translation } from '../translation'

export const workbench: Translation<typeof english> = {
  title: 'Werkbank',
  run: 'Starten',
  runAll: 'Alle starten',
  runHint: 'Starten (Strg oder Cmd + Eingabe)',
  runAgain: 'Noch einmal',
  runAgainHint: 'Dieselbe Anfrage noch einmal stellen, was auch immer inzwischen eingetragen ist',
  inspector: 'Inspektor',
  waiting: 'Wartet auf das erste Token.',
  reply: 'Antwort',
  replyText: 'Text der Antwort',
  continue: 'Darauf antworten',
  continueHint: 'Nachricht und Antwort zu früheren Beiträgen machen und weiterfragen',
  announced: {
    first: 'Lauf der Werkbank',
    tab: 'Lauf der Werkbank in Tab {{place}}',
    column: '{{run}}, Spalte {{letter}}'
  },
  tabs: {
    list: 'Tabs der Werkbank',
    untitled: 'Neuer Tab',
    withStatus: '{{title}}: {{status}}',
    open: 'Neuer Tab',
    openHint: 'Neuer Tab (Strg oder Cmd + T)',
    full: 'Es kann {{most}} Tabs geben: Schließen Sie erst einen',
    menu: 'Tab-Menü',
    menuHint: 'Einen Tab umbenennen, schließen oder zurückholen',
    rename: 'Tab umbenennen (F2)',
    close: 'Tab schließen (Strg oder Cmd + W)',
    closeHint: 'Tab schließen',
    reopen: 'Geschlossenen Tab zurückholen (Strg oder Cmd + Umschalt + T)',
    name: 'Name des Tabs'
  },
  removed: {
    tab: '„{{title}}“ geschlossen.',
    column: 'Spalte {{letter}} entfernt.',
    turn: 'Beitrag entfernt.',
    reopenKeys: 'Strg oder Cmd + Umschalt + T'
  },
  request: {
    label: 'Anfrage',
    provider: 'Anbieter',
    model: 'Modell',
    ownChoice: 'Was der Anbieter wählt',
    optional: 'freiwillig',
    system: 'Systemnachricht',
    human: 'Ihre Nachricht',
    humanExample: 'Was das Modell gefragt wird',
    column: 'Spalte {{letter}}',
    temperature: 'Temperatur',
    maxTokens: 'Höchstens Token',
    seed: 'Startwert',
    stop: 'Stoppfolgen',
    stopHint: 'Wo die Antwort endet, eine je Zeile. \\n steht für ein Zeilenende.'
  },
  issues: {
    human: 'Schreiben Sie, was das Modell gefragt wird.',
    temperature: 'Von 0 bis 2, etwa 0.7.',
    maxTokens: 'Eine ganze Zahl von 1 bis 1.000.000.',
    seed: 'Eine ganze Zahl von 0 bis 4294967295.',
    stop: 'Höchstens 4 mit je höchstens 200 Zeichen.'
  },
  turns: {
    label: 'Frühere Beiträge',
    none: 'Keine: Die Nachricht steht für sich.',
    add: 'Hinzufügen',
    addLabel: 'Früheren Beitrag hinzufügen',
    role: 'Rolle von Beitrag {{place}}',
    content: 'Beitrag {{place}}',
    human: 'Mensch',
    assistant: 'Assistent',
    moveUp: 'Beitrag {{place}} nach oben',
    moveDown: 'Beitrag {{place}} nach unten',
    remove: 'Beitrag {{place}} entfernen',
    moveUpHint: 'Nach oben (Alt + Hoch)',
    moveDownHint: 'Nach unten (Alt + Runter)',
    removeHint: 'Entfernen'
  },
  columns: {
    label: 'Antworten',
    add: 'Spalte hinzufügen',
    addHint: 'Dasselbe mit einem anderen Modell oder anderen Einstellungen daneben laufen lassen',
    full: 'Es kann {{most}} Spalten geben: Entfernen Sie erst eine',
    name: 'Spalte {{letter}}',
    choose: 'Spalte {{letter}} einstellen und untersuchen',
    run: 'Spalte {{letter}} starten',
    stop: 'Spalte {{letter}} anhalten',
    remove: 'Spalte {{letter}} entfernen',
    text: 'Text von Spalte {{letter}}',
    view: 'Zeigen',
    texts: 'Texte',
    differences: 'Unterschiede',
    base: 'Verglichen mit',
    isBase: 'Die anderen werden hiermit verglichen.',
    pending: 'Verglichen wird, wenn beide beendet sind.',
    tooFar: 'Zu lang oder zu verschieden, um Wort für Wort verglichen zu werden.',
    same: 'Wort für Wort gleich.',
    figures: 'Zahlen der Spalten',
    figure: 'Zahl',
    changes: 'Wörter gegenüber {{letter}}',
    added: '+{{added}} / −{{removed}}'
  },
  figures: {
    model: 'Modell',
    firstToken: 'Erstes Token',
    speed: 'Tempo',
    tokens: 'Tokenzahl',
    duration: 'Dauer',
    finishReason: 'Grund des Endes'
  }
}
