import type { processors as english } from '../en/processors'
import type { Translation } from '../translation'

const LOCALE = 'Ein Sprachkürzel für Sprachen mit eigenen Regeln, etwa tr. Sonst gelten die Regeln von Unicode.'

export const processors: Translation<typeof english> = {
  title: 'Prozessoren',
  none: 'Keine: Der Text bleibt, wie das Modell ihn schreibt.',
  unknown: 'Diese Version kennt keinen Prozessor „{{name}}“: Er wird ausgelassen.',
  optional: 'optional',
  item: '{{name}}, {{place}} von {{total}}',
  moved: '{{name}} ist jetzt {{place}} von {{total}}.',
  drag: 'Zum Verschieben ziehen',
  moveUp: '{{name}} nach oben',
  moveUpHint: 'Nach oben (Alt + Pfeil hoch)',
  moveDown: '{{name}} nach unten',
  moveDownHint: 'Nach unten (Alt + Pfeil runter)',
  remove: '{{name}} entfernen',
  removeHint: 'Entfernen',
  add: { label: 'Prozessor hinzufügen', short: 'Hinzufügen', menu: 'Prozessoren zur Wahl' },
  undo: {
    keys: 'Strg oder Cmd + Z',
    'step-removed': '{{name}} entfernt.',
    'steps-replaced': 'Prozessoren durch „{{name}}“ ersetzt.',
    'pipeline-deleted': 'Pipeline „{{name}}“ gelöscht.'
  },
  pipeline: {
    label: 'Pipelines',
    hint: 'Prozessoren in ihrer Reihenfolge, unter einem Namen gespeichert: wählen, speichern, exportieren oder importieren',
    current: 'Pipeline: {{name}}',
    changed: 'geändert',
    save: 'Speichern',
    saveAs: 'Speichern unter …',
    rename: 'Umbenennen …',
    export: 'Exportieren …',
    import: 'Importieren …',
    delete: 'Löschen',
    cancel: 'Abbrechen',
    name: 'Name der Pipeline',
    nameMissing: 'Ein Name fehlt noch.'
  },
  figures: {
    before: 'Vorher',
    after: 'Nachher',
    held: 'Verzögert',
    times: 'jetzt {{now}}, Median {{median}}, höchstens {{longest}}'
  },
  help: {
    label: 'Hilfe zu {{name}}',
    hint: 'Hilfe und ein Beispiel',
    example: 'Beispiel',
    before: 'Text vorher',
    run: 'Beispiel ausführen',
    after: 'Text nachher',
    reasoning: 'Gedanken',
    value: 'Wert',
    ends: 'Beendet den Lauf und mit ihm die Anfrage.'
  },
  value: {
    label: 'JSON-Wert',
    none: 'noch keiner',
    growing: 'wächst',
    whole: 'wie vom Modell geschrieben',
    repaired: 'berichtigt',
    copy: 'JSON kopieren'
  },
  issues: {
    missing: 'Das fehlt noch.',
    number: 'Eine ganze Zahl von {{minimum}} bis {{maximum}}.',
    length: 'Höchstens {{maximum}} Zeichen.',
    language: 'Ein Sprachkürzel, etwa tr oder de-AT.',
    tag: 'Ein Name aus Buchstaben, Ziffern, _ und -, etwa think.',
    pattern: '{{reason}}.'
  },
  labels: {
    locale: 'Sprache',
    from: 'Von',
    to: 'Zu',
    pattern: 'Muster',
    ignoreCase: 'Groß und klein gleich',
    kinds: 'Arten',
    tag: 'Marke',
    lagMs: 'Verzug in ms',
    phrase: 'Wendung',
    count: 'Anzahl',
    unit: 'Einheit'
  },
  choices: {
    emails: 'E-Mails',
    phones: 'Telefonnummern',
    cards: 'Kartennummern',
    keys: 'Schlüssel',
    characters: 'Zeichen',
    words: 'Wörter'
  },
  texts: {
    uppercase: {
      description: 'Macht den Text groß, Token für Token.',
      help:
        'Jedes Token geht sofort weiter. Nur die erste Hälfte eines Zeichens wartet auf die andere.\n' +
        'Manche Sprachen haben eigene Regeln: Mit tr wird aus i ein İ; mit el verlieren Großbuchstaben ihre Akzente; mit lt fällt ein Punkt weg. Im Griechischen und Litauischen wartet das Wort, das nicht zu Ende ist, weil ein Buchstabe von seinen Nachbarn abhängt.',
      options: { locale: LOCALE }
    },
    lowercase: {
      description: 'Macht den Text klein, Token für Token.',
      help:
        'Jedes Token geht sofort weiter, bis auf ein großes Sigma: Σ wird am Ende eines Wortes ς geschrieben und darin σ, also wartet es, bis das Wort weitergeht oder endet.\n' +
        'Mit tr, az oder lt wartet das Wort, das nicht zu Ende ist, weil ein Buchstabe von den Zeichen danach abhängt.',
      options: { locale: LOCALE }
    },
    replace: {
      description: 'Ersetzt einen Text oder einen regulären Ausdruck, auch wo ein Token mitten darin endet.',
      help:
        'Was der Anfang eines Treffers sein kann, wartet, bis es entschieden ist, höchstens 1000 Zeichen lang.\n' +
        'Reguläre Ausdrücke brauchen Zeit im Verhältnis zum Text, wie sie auch lauten: Keiner kann einen Lauf aufhängen. Dafür gibt es weder Vor- und Rückschau noch Rückverweise.',
      options: {
        from: 'Was gesucht wird, höchstens 200 Zeichen.',
        to: 'Was an seine Stelle kommt. Im Muster: $1 und $<name> für Gruppen, $& für den Treffer, $$ für ein Dollarzeichen.',
        pattern:
          'Liest Von als regulären Ausdruck, ohne Vor- und Rückschau und Rückverweise, mit Treffern bis 1000 Zeichen.',
        ignoreCase: 'Nimmt große und kleine Buchstaben als gleich.'
      }
    },
    redact: {
      description: 'Nimmt E-Mail-Adressen, Telefonnummern, Kartennummern und Schlüssel heraus.',
      help:
        'Kartennummern erkennt es an der Prüfziffer, Schlüssel an ihrer Form oder am Namen davor. Was fehlt, hinterlässt seine Art in Klammern.\n' +
        'Ein Wort wartet, bis es zu Ende ist, und ebenso Zahlen mit Leerzeichen dazwischen. Mehr als 2000 Zeichen, die nichts beendet, werden ganz herausgenommen: All das kann ein Schlüssel sein.',
      options: { kinds: 'Was herausgenommen wird. Sonst alles: E-Mails, Telefonnummern, Kartennummern und Schlüssel.' }
    },
    sentences: {
      description: 'Lässt ganze Sätze durch, jeden in einem Stück.',
      help:
        'Der Text bleibt, wie er ist; nur seine Stücke ändern sich. Gut zum Vorlesen oder um satzweise weiterzugeben.\n' +
        'Ein Satz wartet, bis der nächste begonnen hat, höchstens 2000 Zeichen lang.',
      options: {}
    },
    words: {
      description: 'Lässt ganze Wörter durch, jedes in einem Stück.',
      help:
        'Der Text bleibt, wie er ist; nur seine Stücke ändern sich. Ein Wort bringt das Leerzeichen davor mit.\n' +
        'Ein Wort wartet, bis das nächste begonnen hat. Chinesisch, Japanisch, Thai und andere ohne Leerzeichen zwischen Wörtern gehen Zeichen für Zeichen durch.',
      options: {}
    },
    'think-splitter': {
      description: 'Bringt, was zwischen <think> und </think> steht, aus dem Text zu den Gedanken.',
      help:
        'Für Server, die die Gedanken eines Modells im Text lassen. Die Marken fallen weg; ein Block ohne Ende ist bis zuletzt Gedanke.\n' +
        'Was der Anfang einer Marke sein kann, wartet.',
      options: { tag: 'Der Name der Marke. Sonst: think.' }
    },
    json: {
      description: 'Liest das JSON im Text und zeigt es als ganzen Wert, während es wächst.',
      help:
        'Der Text geht, wie er ist, sofort weiter. Daneben steht das Objekt oder die Liste, die er bis dahin hält, mit jeder Klammer geschlossen; im Terminal kommt es mit --json als value-update.\n' +
        'Gefunden werden Blöcke mit ```json und Objekte und Listen zwischen anderen Worten; von mehreren das längste, zuerst aus einem Block. Was kein JSON ist, wird berichtigt: fehlende Anführungszeichen und Kommas, einfache Anführungszeichen, Kommentare. Verfolgt wird es bis 131072 Zeichen.',
      options: {}
    },
    smooth: {
      description: 'Lässt den Text in gleichem Tempo durch, und nie später, als der Verzug erlaubt.',
      help:
        'Für Modelle, die in Klumpen schreiben. Der Text bleibt, wie er ist, und kein Zeichen wird zerschnitten.\n' +
        'Am Ende und beim Anhalten kommt alles, was wartet, sofort. Im Fenster ist es aus, wenn weniger Bewegung gewünscht ist.',
      options: { lagMs: 'So lange darf Text höchstens warten, in Millisekunden, von 20 bis 10000. Sonst: 300.' }
    },
    'stop-at': {
      description: 'Beendet den Lauf, wo eine Wendung beginnt, und mit ihm die Anfrage.',
      help:
        'Wie eine Stoppfolge, aber bei jedem Anbieter und für jede Wendung. Der Lauf ist vollständig, der Grund seines Endes ist stop-at.\n' +
        'Was der Anfang der Wendung sein kann, wartet.',
      options: { phrase: 'Die Wendung, die selbst wegfällt.' }
    },
    limit: {
      description: 'Beendet den Lauf und mit ihm die Anfrage, bevor der Text zu lang wird.',
      help: 'Zeichen sind Codepunkte von Unicode, Wörter, was zwischen Leerzeichen steht. Ein Text, der gerade passt, wird nicht abgeschnitten; bei einem längeren ist der Grund des Endes limit.',
      options: { count: 'Wie lang der Text werden darf, von 1 bis 1000000.', unit: 'Was gezählt wird. Sonst: Zeichen.' }
    }
  }
}
