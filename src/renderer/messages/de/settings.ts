import type { settings as english } from '../en/settings'
import type { Translation } from '../translation'

export const settings: Translation<typeof english> = {
  title: 'Einstellungen',
  optional: 'optional',
  dismiss: 'Ausblenden',
  undo: 'Rückgängig',
  sections: {
    providers: 'Anbieter',
    network: 'Netzwerk',
    limits: 'Grenzen',
    appearance: 'Darstellung',
    privacy: 'Daten und Privatsphäre',
    updates: 'Aktualisierungen',
    licences: 'Lizenzen'
  },
  leave: {
    question: 'Die Änderungen sichern?',
    network: 'Die Einstellungen des Netzwerks haben ungesicherte Änderungen.',
    named: '„{{name}}“ hat ungesicherte Änderungen.',
    new: 'Der neue Anbieter hat ungesicherte Änderungen.',
    discard: 'Verwerfen',
    stay: 'Weiter bearbeiten'
  },
  save: {
    command: 'Sichern',
    discard: 'Änderungen verwerfen',
    saving: 'Wird gesichert …',
    dirty: 'Noch nicht gesichert',
    saved: 'Gesichert'
  },
  proxy: {
    label: 'Proxy',
    address: 'Adresse des Proxys',
    user: 'Benutzername',
    password: 'Passwort',
    anotherPassword: 'Anderes Passwort',
    deletePassword: 'Passwort löschen',
    modes: {
      app: 'Wie die App',
      system: 'Der des Systems',
      none: 'Keiner',
      custom: 'Ein anderer'
    }
  },
  readiness: {
    incomplete: 'Unvollständig',
    'key-missing': 'Kein Schlüssel',
    'key-withheld': 'Schlüssel zurückgehalten',
    'key-locked': 'Schlüsselbund gesperrt',
    'key-undecryptable': 'Schlüssel nicht zu entschlüsseln',
    ready: 'Bereit',
    untilQuit: 'Bereit bis zum Beenden'
  },
  limits: {
    introduction: 'Für jeden Lauf vom nächsten an. Was Sie ändern, gilt sofort.',
    header: {
      label: 'Längstes Warten auf den Beginn einer Antwort, in Sekunden',
      hint: 'Danach schlägt der Lauf fehl und wird noch einmal versucht. Üblich: {{usual}}.'
    },
    idle: {
      label: 'Längste Stille mitten im Strom, in Sekunden',
      hint: 'Ohne Text oder Nachdenken; Lebenszeichen zählen nicht. Was da ist, bleibt. Üblich: {{usual}}.'
    },
    retries: {
      label: 'Neue Versuche nach einem Fehlschlag',
      hint: 'Nur vor dem ersten Token, und nie, wo ein neuer Versuch nicht helfen kann. Üblich: {{usual}}.'
    },
    seconds: 'Geben Sie eine Zahl von 1 bis 3600 Sekunden ein.',
    whole: 'Geben Sie eine ganze Zahl von 0 bis 10 ein.'
  },
  network: {
    introduction:
      'Anfragen gehen durch das Netzwerk dieses Systems, mit dessen Zertifikaten. Ein Anbieter kann einen eigenen Proxy haben.',
    authorities: {
      label: 'Datei mit Zertifizierungsstellen',
      hint: 'Eine PEM-Datei mit Stellen, denen neben denen des Systems vertraut wird, etwa der eines Unternehmens.',
      choose: 'Auswählen …',
      trusted: 'Neben denen des Systems wird vertraut: {{subjects}}.'
    }
  },
  privacy: {
    folder: {
      title: 'Datenordner',
      text: 'Einstellungen, Anbieter, verschlüsselte Schlüssel und der Verlauf der Läufe liegen in diesem Ordner und sonst nirgends.',
      copy: 'Pfad kopieren'
    },
    tracing: {
      title: 'Aufzeichnung durch LangChain',
      label: 'LangChain Läufe aufzeichnen lassen, wie es die Umgebung sagt',
      hint: 'Aus: die Variablen LANGSMITH_… und LANGCHAIN_… werden beim Start geleert, so dass kein Lauf an einen Dienst zur Aufzeichnung geht. Eine Änderung gilt vom nächsten Start an.'
    }
  },
  profile: {
    name: 'Name',
    kind: 'Art',
    endpoint: 'Endpunkt',
    baseUrl: 'Basis-URL',
    deployment: 'Bereitstellung',
    deploymentHint: 'Der Name, den Sie ihr in Azure gegeben haben.',
    apiVersion: 'API-Version',
    organization: 'Organisation',
    project: 'Projekt',
    delete: 'Anbieter löschen',
    new: 'Neuer Anbieter: {{kind}}'
  },
  check: {
    title: 'Verbindung',
    start: 'Verbindung prüfen',
    cancel: 'Abbrechen',
    running: 'Wird geprüft …',
    costNote: 'Eine Prüfung schickt eine kurze Anfrage zweimal und kostet eine Handvoll Token.',
    stepsLabel: 'Schritte der Prüfung',
    states: {
      running: 'Läuft',
      passed: 'Bestanden',
      skipped: 'Übersprungen',
      warned: 'Warnung',
      failed: 'Fehlgeschlagen'
    },
    notTried: 'Nicht versucht',
    notYet: 'Noch nicht',
    cancelledStep: 'Abgebrochen',
    steps: {
      address: 'Adresse',
      proxy: 'Proxy',
      tls: 'TLS',
      authentication: 'Anmeldung',
      model: 'Modell',
      'first-token': 'Erstes gestreamtes Token',
      'finish-reason': 'Grund des Endes',
      usage: 'Verbrauch',
      cancellation: 'Abbruch'
    },
    cancelled: 'Die Prüfung wurde abgebrochen.',
    failed: 'Es geht nicht: {{step}} ist fehlgeschlagen.',
    works: 'Es geht.',
    cost: 'Die Prüfung kostete {{tokens}} Token und dauerte {{took}}.',
    took: 'Die Prüfung dauerte {{took}}.',
    saveIt: 'Sichern Sie ihn, damit Läufe ihn nutzen können.',
    gone: 'Die Prüfung läuft nicht mehr. Prüfen Sie noch einmal.'
  },
  further: {
    title: 'Mehr: Header, Besonderheiten, Preise, Proxy',
    needsKey: {
      label: 'Läufe brauchen einen Schlüssel',
      hint: 'Aus bei Servern, die keinen verlangen.'
    },
    keyHeader: {
      label: 'Header des Schlüssels',
      hint: 'Nur wo ein Server den Schlüssel in einem anderen Header als üblich will.'
    }
  },
  prices: {
    title: 'Preise',
    hint: 'Was eine Million Tokens kostet. Daraus und aus dem Verbrauch, den der Anbieter meldet, ergeben sich die Kosten eines Laufs.',
    input: 'Preis der Eingabe',
    output: 'Preis der Ausgabe',
    currency: 'Währung'
  },
  headers: {
    title: 'Zusätzliche Header',
    hint: 'Gehen mit jeder Anfrage mit. Nicht für Schlüssel: was hier steht, wird unverschlüsselt aufbewahrt.',
    name: 'Name von Header {{number}}',
    value: 'Wert von Header {{number}}',
    remove: 'Header {{number}} entfernen',
    add: 'Header hinzufügen'
  },
  key: {
    label: 'Schlüssel',
    another: 'Anderer Schlüssel',
    hint: 'Geht an {{place}} und sonst nirgendhin. Einmal gesichert, kann er ersetzt oder gelöscht, aber nicht gelesen werden.',
    addressAbove: 'die Adresse oben',
    whereToGet: 'Wo es einen Schlüssel gibt',
    delete: 'Schlüssel löschen',
    entered: {
      state: 'Eingegeben',
      sentence: 'Noch nicht aufbewahrt: er wird mit dem Anbieter gesichert.'
    },
    pasted: {
      state: 'Eingefügt',
      sentence: 'Der eingefügte Schlüssel ist im Arbeitsspeicher und wird mit dem Anbieter gesichert.'
    }
  },
  model: {
    label: 'Modell',
    azureHint: 'Woraus die Bereitstellung gemacht ist. Manche Modelle nehmen keine Temperatur an.',
    asking: 'Fragt …',
    list: 'Modelle auflisten',
    any: 'Jeder Name ist möglich; vielleicht hat der Server eine Liste.',
    offer_one: 'Ein Modell zur Auswahl.',
    offer_other: '{{count}} Modelle zur Auswahl.',
    offerListed_one: 'Ein Modell zur Auswahl, aufgelistet am {{when}}.',
    offerListed_other: '{{count}} Modelle zur Auswahl, aufgelistet am {{when}}.',
    anyOther: 'Jeder andere Name ist auch möglich.'
  },
  rules: {
    title: 'Besonderheiten des Servers',
    finishReason: {
      label: 'Gute Ströme dürfen ohne Grund des Endes enden',
      hint: 'Die Endmarke allein zählt als Ende. Aus: ein solcher Strom gilt als unvollständig.'
    },
    streamOptions: {
      label: 'Er lehnt stream_options ab',
      hint: 'Dann werden Token nur gezählt, wo der Server es ungefragt tut.'
    },
    temperature: {
      label: 'Er lehnt eine Temperatur ab',
      hint: 'Es wird keine geschickt.'
    },
    reasoning: {
      label: 'Nachdenken kommt als',
      automatic: 'reasoning_content oder reasoning, was eben kommt',
      reasoning_content: 'nur reasoning_content',
      reasoning: 'nur reasoning',
      'think-tags': 'zwischen <think> und </think> im Text'
    }
  },
  add: {
    title: 'Anbieter hinzufügen',
    known: 'Mit einem bekannten beginnen'
  },
  environment: {
    title: 'Aus Umgebungsvariablen',
    notSetUp: 'Nicht eingerichtet.',
    ready: 'Bereit.',
    readyWith: 'Bereit, mit {{model}}.'
  },
  local: {
    title: 'Auf diesem Rechner',
    hint: 'Fragt die üblichen Ports von {{names}} und nichts anderes.',
    look: 'Nach lokalen Servern suchen',
    origin: '{{server}} hat unter dieser Adresse geantwortet. Es ist noch nichts gesichert.',
    looking: 'Sucht …',
    found: 'Gefundene Server',
    add: 'Hinzufügen',
    addAt: '{{name}} auf {{address}} hinzufügen',
    none: 'Keiner hat geantwortet.',
    answers_one: 'Ein Server hat geantwortet.',
    answers_other: '{{count}} Server haben geantwortet.',
    noModels: 'nennt keine Modelle',
    models_one: 'ein Modell, {{model}}',
    models_other: '{{count}} Modelle'
  },
  paste: {
    label: 'Irgendetwas einfügen',
    hint: 'Eine ganze Adresse, ein curl-Befehl, Zeilen einer .env-Datei oder der Konstruktor eines Clients. Sie sehen, was gefunden wurde, bevor etwas gesichert wird; ein Schlüssel geht geradewegs dorthin, wo Schlüssel aufbewahrt werden.',
    read: 'Lesen',
    nothing:
      'Darin wurde nichts gefunden. Fügen Sie eine Adresse ein, einen curl-Befehl, Zeilen einer .env-Datei oder den Konstruktor eines Clients.',
    origin: 'Ausgefüllt mit {{form}}. Es ist noch nichts gesichert.',
    forms: {
      curl: 'dem eingefügten curl-Befehl',
      env: 'den eingefügten Umgebungsvariablen',
      code: 'dem eingefügten Code',
      url: 'der eingefügten Adresse',
      key: 'dem eingefügten Schlüssel'
    }
  },
  list: {
    introduction:
      'Wohin Läufe gehen können, neben dem eingebauten Modell. Ein Schlüssel, den Sie eingeben, bleibt auf diesem Rechner: er kann ersetzt und gelöscht werden, und niemand kann ihn auslesen.',
    empty:
      'Noch keiner. Fügen Sie einen aus einer Liste hinzu, durch Einfügen dessen, was Sie haben, oder durch eine Suche nach Servern auf diesem Rechner.',
    import: 'Importieren …',
    export: 'Exportieren …',
    noKeys: 'Dateien mit Anbietern enthalten keine Schlüssel.',
    imported_one: 'Ein Anbieter wurde importiert, ohne Schlüssel.',
    imported_other: '{{count}} Anbieter wurden importiert, ohne Schlüssel.',
    exported: 'Exportiert nach {{path}}, ohne Schlüssel.'
  },
  deleted: {
    provider: '„{{name}}“ wurde gelöscht.',
    key: 'Der Schlüssel von „{{name}}“ wurde gelöscht.',
    password: 'Das Proxy-Passwort von „{{name}}“ wurde gelöscht.',
    appPassword: 'Das Passwort des Proxys wurde gelöscht.'
  },
  credential: {
    none: {
      state: 'Kein Schlüssel',
      missing: {
        key: 'Es gibt noch keinen Schlüssel.',
        password: 'Es gibt noch kein Passwort.'
      },
      unneeded: {
        key: 'Es gibt keinen Schlüssel, und es wird keiner gebraucht.',
        password: 'Es gibt kein Passwort, und es wird keines gebraucht.'
      }
    },
    stored: {
      state: 'Gespeichert',
      key: 'Der Schlüssel ist auf diesem Rechner gespeichert, verschlüsselt von dessen Schlüsselbund.',
      password: 'Das Passwort ist auf diesem Rechner gespeichert, verschlüsselt von dessen Schlüsselbund.'
    },
    session: {
      state: 'Nur für diese Sitzung',
      key: 'Der Schlüssel bleibt bis zum Beenden im Arbeitsspeicher: auf diesem Rechner ist kein Schlüsselbund offen, in dem er gespeichert werden könnte.',
      password:
        'Das Passwort bleibt bis zum Beenden im Arbeitsspeicher: auf diesem Rechner ist kein Schlüsselbund offen, in dem es gespeichert werden könnte.'
    },
    locked: {
      state: 'Gesperrt',
      key: 'Der Schlüssel ist gespeichert, aber der Schlüsselbund dieses Rechners ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal, oder geben Sie den Schlüssel neu ein.',
      password:
        'Das Passwort ist gespeichert, aber der Schlüsselbund dieses Rechners ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal, oder geben Sie das Passwort neu ein.'
    },
    undecryptable: {
      state: 'Nicht zu entschlüsseln',
      key: 'Der Schlüssel ist gespeichert, aber dieser Rechner kann ihn nicht mehr entschlüsseln: sein Schlüsselbund hat sich geändert. Er bleibt, wie er ist; geben Sie ihn noch einmal ein, um ihn zu ersetzen.',
      password:
        'Das Passwort ist gespeichert, aber dieser Rechner kann es nicht mehr entschlüsseln: sein Schlüsselbund hat sich geändert. Es bleibt, wie es ist; geben Sie es noch einmal ein, um es zu ersetzen.'
    },
    environment: {
      state: 'Aus der Umgebung',
      key: 'Der Schlüssel kommt aus der Umgebungsvariablen {{variable}}. Einer, den Sie hier eingeben, tritt an seine Stelle.',
      password:
        'Das Passwort kommt aus der Umgebungsvariablen {{variable}}. Eines, das Sie hier eingeben, tritt an seine Stelle.'
    },
    withheld: {
      state: 'Zurückgehalten',
      key: 'Der Schlüssel wurde für {{boundTo}} eingegeben und geht nicht an {{origin}}. Wenn er dorthin gehört, geben Sie ihn noch einmal ein.',
      password:
        'Das Passwort wurde für {{boundTo}} eingegeben und geht nicht an {{origin}}. Wenn es dorthin gehört, geben Sie es noch einmal ein.'
    },
    entered: 'Eingegeben am {{date}}.'
  },
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
