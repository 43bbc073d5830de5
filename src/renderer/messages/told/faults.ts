import type { Phrase } from './phrase'

/** How a run can fail, in German. The English is that of `main/streaming/fault-sentences.ts`. */
export const FAULTS: readonly Phrase[] = [
  ['The model', 'Das Modell'],
  ['{rest} What arrived is kept.', '{rest} Was ankam, bleibt.'],
  ['{rest} (Tried {count} times.)', '{rest} ({count}-mal versucht.)'],
  ['Retry in a while.', 'Versuchen Sie es in einer Weile noch einmal.'],
  ['Retry in {seconds} s.', 'Versuchen Sie es in {seconds} s noch einmal.'],
  [
    '{host} is at a port that no web client opens{code}. Use another port.',
    '{host} liegt an einem Port, den kein Webclient öffnet{code}. Nehmen Sie einen anderen Port.'
  ],
  [
    '{host} could not be reached{code}. Check that the server is running and that the base URL is right, then retry.',
    '{host} war nicht zu erreichen{code}. Prüfen Sie, ob der Server läuft und die Basis-URL stimmt, und versuchen Sie es noch einmal.'
  ],
  [
    'The host {host} was not found{code}. Check the base URL and the network, then retry.',
    'Der Rechner {host} wurde nicht gefunden{code}. Prüfen Sie die Basis-URL und das Netzwerk und versuchen Sie es noch einmal.'
  ],
  [
    'The secure connection to {host} was refused because its certificate is not trusted{code}. Add the certificate authority of the server, or of the proxy in between, to this system; there is no way around the check.',
    'Die sichere Verbindung zu {host} wurde abgelehnt, weil dem Zertifikat nicht vertraut wird{code}. Fügen Sie die Zertifizierungsstelle des Servers oder des Proxys dazwischen diesem System hinzu; an der Prüfung führt kein Weg vorbei.'
  ],
  [
    'The proxy in between asks for a sign-in (status 407). Enter its user name and password where the proxy is set, then retry.',
    'Der Proxy dazwischen verlangt eine Anmeldung (Status 407). Geben Sie Benutzername und Passwort dort ein, wo der Proxy eingestellt ist, und versuchen Sie es noch einmal.'
  ],
  [
    '{host} sent the request on to another address. Redirects are refused, so that a key never goes where it was not meant to go: set the base URL to the final address.',
    '{host} hat die Anfrage an eine andere Adresse weitergeschickt. Weiterleitungen werden abgelehnt, damit ein Schlüssel nie dorthin geht, wohin er nicht soll: geben Sie als Basis-URL die endgültige Adresse an.'
  ],
  [
    '{host} refused the request (status {status}){words}. Change the request; the same one would be refused again.',
    '{host} hat die Anfrage abgelehnt (Status {status}){words}. Ändern Sie die Anfrage; dieselbe würde wieder abgelehnt.'
  ],
  [
    '{host} refused the request{words}. Change the request; the same one would be refused again.',
    '{host} hat die Anfrage abgelehnt{words}. Ändern Sie die Anfrage; dieselbe würde wieder abgelehnt.'
  ],
  [
    'The conversation is too long for {model}{words}. Shorten the messages or choose a model with a larger context.',
    'Das Gespräch ist zu lang für {model}{words}. Kürzen Sie die Nachrichten oder wählen Sie ein Modell mit größerem Kontext.'
  ],
  [
    'The content filter of {host} refused the request{words}. Change the messages.',
    'Der Inhaltsfilter von {host} hat die Anfrage abgelehnt{words}. Ändern Sie die Nachrichten.'
  ],
  [
    '{host} does not accept the key (status {status}){words}. Check the key that is set for it.',
    '{host} nimmt den Schlüssel nicht an (Status {status}){words}. Prüfen Sie den Schlüssel, der dafür eingestellt ist.'
  ],
  [
    '{host} does not accept the key{words}. Check the key that is set for it.',
    '{host} nimmt den Schlüssel nicht an{words}. Prüfen Sie den Schlüssel, der dafür eingestellt ist.'
  ],
  [
    'The key has no permission for {model} at {host} (status {status}){words}. Check what the key may use, or enter another one.',
    'Der Schlüssel ist für {model} bei {host} nicht berechtigt (Status {status}){words}. Prüfen Sie, was der Schlüssel darf, oder geben Sie einen anderen ein.'
  ],
  [
    'The key has no permission for {model} at {host}{words}. Check what the key may use, or enter another one.',
    'Der Schlüssel ist für {model} bei {host} nicht berechtigt{words}. Prüfen Sie, was der Schlüssel darf, oder geben Sie einen anderen ein.'
  ],
  [
    '{host} does not know {model} (status {status}){words}. Check the model or deployment name and the base URL.',
    '{host} kennt {model} nicht (Status {status}){words}. Prüfen Sie den Namen des Modells oder der Bereitstellung und die Basis-URL.'
  ],
  [
    '{host} does not know {model}{words}. Check the model or deployment name and the base URL.',
    '{host} kennt {model} nicht{words}. Prüfen Sie den Namen des Modells oder der Bereitstellung und die Basis-URL.'
  ],
  [
    '{host} asks for a pause, too many requests (status {status}){words}. {retry}',
    '{host} bittet um eine Pause, es waren zu viele Anfragen (Status {status}){words}. {retry}'
  ],
  [
    '{host} asks for a pause, too many requests{words}. {retry}',
    '{host} bittet um eine Pause, es waren zu viele Anfragen{words}. {retry}'
  ],
  [
    'The quota at {host} is used up{words}. Check the plan and billing of the account; waiting does not help.',
    'Das Kontingent bei {host} ist aufgebraucht{words}. Prüfen Sie Tarif und Abrechnung des Kontos; Warten hilft nicht.'
  ],
  [
    '{host} answered with status {status}, a fault on its side{words}. {retry}',
    '{host} antwortete mit Status {status}, einem Fehler auf seiner Seite{words}. {retry}'
  ],
  [
    '{host} answered, a fault on its side{words}. {retry}',
    '{host} antwortete mit einem Fehler auf seiner Seite{words}. {retry}'
  ],
  [
    '{host} did not answer in time. Retry, or raise the header limit.',
    '{host} hat nicht rechtzeitig geantwortet. Versuchen Sie es noch einmal, oder setzen Sie die Grenze für den Beginn höher.'
  ],
  [
    '{host} went silent in mid-stream. Retry, or raise the idle limit.',
    '{host} verstummte mitten im Strom. Versuchen Sie es noch einmal, oder setzen Sie die Grenze für die Stille höher.'
  ],
  [
    '{host} sent nothing for {seconds} s, the idle limit. Retry, or raise the idle limit.',
    '{host} schickte {seconds} s lang nichts, die Grenze für die Stille. Versuchen Sie es noch einmal, oder setzen Sie die Grenze für die Stille höher.'
  ],
  [
    'The computer slept, and {host} has sent nothing since. Run it again.',
    'Der Computer schlief, und von {host} kam seitdem nichts. Starten Sie noch einmal.'
  ],
  [
    'The connection to {host} broke off before the answer began{code}. Check the base URL, then retry.',
    'Die Verbindung zu {host} brach ab, bevor die Antwort begann{code}. Prüfen Sie die Basis-URL, und versuchen Sie es noch einmal.'
  ],
  [
    'The connection to {host} broke off{code}. Retry.',
    'Die Verbindung zu {host} brach ab{code}. Versuchen Sie es noch einmal.'
  ],
  [
    '{host} answered with status {status}, but not with a stream of chat completions{words}. Check the base URL.',
    '{host} antwortete mit Status {status}, aber nicht mit einem Strom von Chat Completions{words}. Prüfen Sie die Basis-URL.'
  ],
  [
    '{host} answered, but not with a stream of chat completions{words}. Check the base URL.',
    '{host} antwortete, aber nicht mit einem Strom von Chat Completions{words}. Prüfen Sie die Basis-URL.'
  ],
  [
    '{host} sent a chunk that cannot be read{words}. Retry, and if it stays so, report it to the provider.',
    '{host} hat ein Stück geschickt, das nicht zu lesen ist{words}. Versuchen Sie es noch einmal, und melden Sie es dem Anbieter, wenn es so bleibt.'
  ],
  [
    '{host} broke the stream off with an error{words}. Retry.',
    '{host} hat den Strom mit einem Fehler abgebrochen{words}. Versuchen Sie es noch einmal.'
  ],
  [
    '{host} sent more than this app takes in for one run, so the stream was ended.',
    '{host} hat mehr geschickt, als diese App für einen Lauf aufnimmt; darum wurde der Strom beendet.'
  ],
  [
    'There is no key for this provider. Set one, then retry.',
    'Für diesen Anbieter gibt es keinen Schlüssel. Geben Sie einen ein und versuchen Sie es noch einmal.'
  ],
  [
    'The key was entered for another address than {host}. Enter the key for this one.',
    'Der Schlüssel wurde für eine andere Adresse als {host} eingegeben. Geben Sie den Schlüssel für diese ein.'
  ],
  [
    'Something went wrong inside the app{words}. Retry, and if it stays so, report it.',
    'In der App ist etwas schiefgegangen{words}. Versuchen Sie es noch einmal, und melden Sie es, wenn es so bleibt.'
  ],
  [
    'Something went wrong inside the app, which goes on. What was saved is safe. Restart the app if it misbehaves; its standard error output says why.',
    'In der App ist etwas schiefgegangen; sie läuft weiter. Was gesichert war, ist sicher. Starten Sie die App neu, wenn sie sich merkwürdig verhält; ihre Standardfehlerausgabe sagt, warum.'
  ],
  [
    'Streamscope was closed while this streamed. Run it again.',
    'Streamscope wurde geschlossen, während dies strömte. Starten Sie es noch einmal.'
  ],
  ['The app ended while this run was under way.', 'Die App endete, während dieser Lauf im Gange war.']
]
