import type { Phrase } from './phrase'

/** What main says of new versions, in German. The English is that of `main/updates`. */
export const UPDATES: readonly Phrase[] = [
  [
    "This system's package manager installed Streamscope. Upgrade it there.",
    'Die Paketverwaltung dieses Systems hat Streamscope eingerichtet. Aktualisieren Sie es dort.'
  ],
  [
    'This build of Streamscope knows no release feed.',
    'Dieser Bau von Streamscope kennt keine Quelle neuer Versionen.'
  ],
  ['Allow the look for new versions first.', 'Erlauben Sie zuerst, nach neuen Versionen zu sehen.'],
  [
    'A run is under way and has the network to itself. Try again when it has ended.',
    'Ein Lauf ist im Gange und hat das Netzwerk für sich. Versuchen Sie es noch einmal, wenn er zu Ende ist.'
  ],
  ['That is under way already.', 'Das ist schon im Gange.'],
  ['There is no newer version for {platform}.', 'Für {platform} gibt es keine neuere Version.'],
  [
    'The release feed is not signed by the makers of Streamscope, so nothing of it was used.',
    'Die Quelle neuer Versionen ist nicht von denen signiert, die Streamscope machen; nichts von ihr wurde verwendet.'
  ],
  [
    'The release feed says something that this version does not understand.',
    'Die Quelle neuer Versionen sagt etwas, das diese Version nicht versteht.'
  ],
  [
    'The release feed cannot be reached ({reason}). Try again later.',
    'Die Quelle neuer Versionen ist nicht zu erreichen ({reason}). Versuchen Sie es später noch einmal.'
  ],
  [
    '{name} is not the file that was signed, so it was thrown away. Try again later.',
    '{name} ist nicht die signierte Datei und wurde deshalb verworfen. Versuchen Sie es später noch einmal.'
  ],
  [
    '{host} has said nothing for 30 seconds. Try again later.',
    '{host} schweigt seit 30 Sekunden. Versuchen Sie es später noch einmal.'
  ],
  [
    '{host} sends elsewhere for {name}, which is not followed.',
    '{host} verweist für {name} anderswohin; dem wird nicht gefolgt.'
  ],
  ['{host} does not give {name} (status {status}).', '{host} gibt {name} nicht heraus (Status {status}).'],
  [
    '{name} is larger than it may be, so it was given up.',
    '{name} ist größer, als es sein darf; das Laden wurde aufgegeben.'
  ]
]
