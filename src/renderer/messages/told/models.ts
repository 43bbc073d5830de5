import type { Phrase } from './phrase'

/** What main says of providers of the environment and of what they send, in German. The English is that of `main/models`. */
export const MODELS: readonly Phrase[] = [
  [
    '{label} needs {name}. Set it in the environment and start again.',
    '{label} braucht {name}. Setzen Sie es in der Umgebung und starten Sie noch einmal.'
  ],
  [
    '{label} needs {names} and {last}. Set them in the environment and start again.',
    '{label} braucht {names} und {last}. Setzen Sie sie in der Umgebung und starten Sie noch einmal.'
  ],
  [
    'The base URL holds a user name or password. Take it out: a key comes from the environment.',
    'Die Basis-URL enthält einen Benutzernamen oder ein Passwort. Nehmen Sie es heraus: ein Schlüssel kommt aus der Umgebung.'
  ],
  [
    'After “{address}” there is a “{mark}” and more. Give the base URL without it.',
    'Nach „{address}“ folgt ein „{mark}“ und mehr. Geben Sie die Basis-URL ohne das an.'
  ],
  [
    'The key for {host} has a character in it that no request can carry, such as a line break or an invisible space. Copy the key again, and it alone.',
    'Im Schlüssel für {host} ist ein Zeichen, das keine Anfrage tragen kann, etwa ein Zeilenumbruch oder ein unsichtbares Leerzeichen. Kopieren Sie den Schlüssel noch einmal, und nur ihn.'
  ],
  [
    '{host} asks for a key, and none was sent: {advice}',
    '{host} verlangt einen Schlüssel, und es kam keiner: {advice}'
  ],
  ['enter the key of “{name}” in its settings.', 'geben Sie den Schlüssel von „{name}“ in den Einstellungen ein.'],
  [
    'set OPENAI_API_KEY to its key and OPENAI_BASE_URL to {address}, and start again.',
    'setzen Sie OPENAI_API_KEY auf seinen Schlüssel und OPENAI_BASE_URL auf {address}, und starten Sie neu.'
  ],
  [
    'OPENAI_API_KEY goes only to the server that OPENAI_BASE_URL names. If the key belongs there, set OPENAI_BASE_URL to {address}.',
    'OPENAI_API_KEY geht nur an den Server, den OPENAI_BASE_URL nennt. Wenn der Schlüssel dorthin gehört, setzen Sie OPENAI_BASE_URL auf {address}.'
  ],
  [
    'The key in {variable} was not entered for {host}, so it is not sent there. If it belongs there, set {address} to {origin}; a server that needs no key runs as OpenAI-compatible.',
    'Der Schlüssel in {variable} wurde nicht für {host} eingegeben und geht nicht dorthin. Wenn er dorthin gehört, setzen Sie {address} auf {origin}; ein Server, der keinen Schlüssel braucht, läuft als OpenAI-compatible.'
  ],
  [
    'The key of “{name}” was not entered for {host}, so it is not sent there. If it belongs there, enter it again in its settings.',
    'Der Schlüssel von „{name}“ wurde nicht für {host} eingegeben und geht nicht dorthin. Wenn er dorthin gehört, geben Sie ihn in den Einstellungen des Anbieters noch einmal ein.'
  ],
  [
    '{host} took the request and sent no answer for {seconds} s, the header limit. Retry, or raise the limit.',
    '{host} nahm die Anfrage an und antwortete {seconds} s lang nicht, so lange wie die Grenze es zulässt. Versuchen Sie es noch einmal, oder setzen Sie die Grenze höher.'
  ],
  [
    '{host} redirects to {target}. Redirects are refused, so that a key never goes where it was not meant to go: if that is the right server, make it the base URL.',
    '{host} leitet zu {target} weiter. Weiterleitungen werden abgelehnt, damit ein Schlüssel nie dorthin geht, wohin er nicht soll: wenn das der richtige Server ist, geben Sie ihn als Basis-URL an.'
  ],
  [
    'The proxy on the way to {host} asks for a sign-in (status 407). Enter its user name and password where the proxy is set, then retry.',
    'Der Proxy auf dem Weg zu {host} verlangt eine Anmeldung (Status 407). Geben Sie Benutzername und Passwort dort ein, wo der Proxy eingestellt ist, und versuchen Sie es noch einmal.'
  ],
  [
    'The connection to {host} ended in the middle of a chunk. Retry.',
    'Die Verbindung zu {host} endete mitten in einem Stück. Versuchen Sie es noch einmal.'
  ],
  [
    '{host} sent a chunk that is not valid JSON: “{excerpt}”. Retry, and if it stays so, look at the server or the proxy before it.',
    '{host} schickte ein Stück, das kein gültiges JSON ist: „{excerpt}“. Versuchen Sie es noch einmal, und wenn es so bleibt, sehen Sie nach dem Server oder dem Proxy davor.'
  ],
  [
    '{host} answered with {kind} instead of a stream{quote}. Check the base URL.',
    '{host} antwortete mit {kind} statt mit einem Strom{quote}. Prüfen Sie die Basis-URL.'
  ],
  ['a web page', 'einer Webseite'],
  ['plain JSON', 'bloßem JSON'],
  ['something else', 'etwas anderem'],
  [
    '{host} sends its reply as “{field}” where a stream of chat completions has “delta”, so it cannot be read. Check the base URL, and that the server is compatible.',
    '{host} schickt seine Antwort als „{field}“, wo in einem Strom von Chat Completions „delta“ steht; so ist sie nicht zu lesen. Prüfen Sie die Basis-URL, und ob der Server kompatibel ist.'
  ],
  [
    '{host} sends events that are no chat completions: “{excerpt}”. Check the base URL, and that the server is compatible.',
    '{host} schickt Ereignisse, die keine Chat Completions sind: „{excerpt}“. Prüfen Sie die Basis-URL, und ob der Server kompatibel ist.'
  ],
  [
    'What {host} sent cannot be unpacked: it is compressed in another way than it says. Look at the server or the proxy before it.',
    'Was {host} schickte, ist nicht zu entpacken: Es ist anders komprimiert, als es sagt. Sehen Sie nach dem Server oder dem Proxy davor.'
  ],
  [
    '{host} sent a {what} of more than {limit}, so the stream was ended.',
    '{host} schickte mehr als {limit} auf einmal ({what}), deshalb wurde der Strom beendet.'
  ],
  ['response', 'Antwort'],
  ['chunk', 'Stück'],
  [
    'The built-in model answers the last human message, and there is none: add one.',
    'Das eingebaute Modell antwortet auf die letzte Nachricht des Menschen, und es gibt keine: fügen Sie eine hinzu.'
  ],
  [
    "The built-in model's thread {what} stopped: run again, and if it stays so reinstall Streamscope.",
    'Der Thread des eingebauten Modells hielt an ({what}): starten Sie noch einmal, und wenn es so bleibt, installieren Sie Streamscope neu.'
  ]
]
