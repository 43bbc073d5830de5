import type { privacy as english } from '../en/privacy'
import type { Translation } from '../translation'

export const privacy: Translation<typeof english> = {
  contacts: {
    title: 'Wohin Anfragen gingen',
    explanation:
      'Jeder Rechner, dem Streamscope seit dem Start eine Anfrage geschickt hat. Es spricht mit dem Anbieter, den Sie ausführen, prüfen oder nach Modellen fragen, und nur dann; darüber hinaus nur, wo Sie nach lokalen Servern suchen oder die Aufzeichnung oder die Suche nach neuen Versionen erlaubt haben. Das eingebaute Modell braucht kein Netz. Die Liste wird nirgends gespeichert.',
    none: 'Bisher mit niemandem.',
    host: 'Rechner',
    why: 'Wozu',
    requests: 'Anfragen',
    last: 'Zuletzt',
    byWayOf: 'über {{proxy}}',
    copy: 'Liste kopieren',
    purpose: {
      run: 'Lauf',
      check: 'Verbindungsprüfung',
      models: 'Liste der Modelle',
      'local-servers': 'Suche nach lokalen Servern',
      tracing: 'Aufzeichnung durch LangChain',
      updates: 'Suche nach einer neuen Version'
    }
  },
  updates: {
    title: 'Aktualisierung',
    version: 'Dies ist Streamscope {{version}}.',
    none: 'Dieser Build kennt keine Quelle für neue Versionen und sucht deshalb nichts. Neue Versionen gibt es dort, woher diese kam.',
    managed:
      'Die Paketverwaltung dieses Systems hat Streamscope installiert und aktualisiert es. Hier wird nichts heruntergeladen.',
    allow: 'Nach neuen Versionen suchen',
    allowHint:
      'Aus: niemand wird gefragt. An: einmal am Tag, und nie während eines Laufs, wird gefragt, welche Version die neueste ist. Über Sie wird nichts gesendet.',
    check: 'Jetzt suchen',
    busy: 'Läuft…',
    upToDate: 'Dies ist die neueste Version. Zuletzt gesucht um {{time}}.',
    newer: 'Streamscope {{version}} ist da.',
    download: 'Herunterladen',
    verified:
      'Heruntergeladen und geprüft: {{file}}. Installieren Sie es, wann es Ihnen passt; was läuft, läuft weiter, bis Sie Streamscope schließen.'
  },
  licences: {
    title: 'Lizenzen',
    introduction: 'Woraus Streamscope außer dem Eigenen besteht: {{count}} Pakete.',
    noText: 'Das Paket enthält keinen eigenen Lizenztext.'
  }
}
