import type { Phrase } from './phrase'

/** What main says of providers, keys and addresses, in German. The English is that of `main/profiles` and `main/models`. */
export const SETUP: readonly Phrase[] = [
  ['Built-in', 'Eingebaut'],
  ['Another server', 'Ein anderer Server'],
  ['another address', 'eine andere Adresse'],
  [
    'A tiny model that runs on this computer, for trying things out: no key, no network.',
    'Ein winziges Modell, das auf diesem Rechner läuft, zum Ausprobieren: ohne Schlüssel, ohne Netzwerk.'
  ],
  ['A model that you have deployed in Azure.', 'Ein Modell, das Sie in Azure bereitgestellt haben.'],
  ["{name}'s own service.", 'Der eigene Dienst von {name}.'],
  [
    'Any server that speaks the chat completions protocol, such as Ollama, LM Studio, llama.cpp or vLLM.',
    'Jeder Server, der das Protokoll der Chat Completions spricht, etwa Ollama, LM Studio, llama.cpp oder vLLM.'
  ],
  [
    'Any server that speaks the chat completions protocol.',
    'Jeder Server, der das Protokoll der Chat Completions spricht.'
  ],
  ['Models on this computer, run by {name}.', 'Modelle auf diesem Rechner, betrieben von {name}.'],
  [
    "One model on this computer, run by llama.cpp's own server.",
    'Ein Modell auf diesem Rechner, betrieben vom Server von llama.cpp.'
  ],
  [
    'Models on a computer of your own, run by {name}.',
    'Modelle auf einem Rechner, der Ihnen gehört, betrieben von {name}.'
  ],
  ['Models of many providers behind one key.', 'Modelle vieler Anbieter hinter einem Schlüssel.'],
  [
    'There is no key. Enter the key that {host} gave you.',
    'Es gibt keinen Schlüssel. Geben Sie den Schlüssel ein, den Sie von {host} haben.'
  ],
  ['{what} is missing. Enter it here.', 'Es fehlt: {what}. Geben Sie es hier ein.'],
  ['{what} are missing. Enter them here.', 'Es fehlen: {what}. Geben Sie sie hier ein.'],
  [
    'The key is kept, but the keyring of this computer is locked. Unlock it, then retry.',
    'Der Schlüssel ist da, aber der Schlüsselbund dieses Rechners ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.'
  ],
  [
    'The key is kept, but this computer can no longer decrypt it: its keyring has changed. Enter the key again.',
    'Der Schlüssel ist da, aber dieser Rechner kann ihn nicht mehr entschlüsseln: sein Schlüsselbund hat sich geändert. Geben Sie den Schlüssel noch einmal ein.'
  ],
  [
    'The key was entered for {bound} and is not sent to {host}. If it belongs there, enter it again.',
    'Der Schlüssel wurde für {bound} eingegeben und geht nicht an {host}. Wenn er dorthin gehört, geben Sie ihn noch einmal ein.'
  ],
  ['The slash at the end of the address was taken off.', 'Der Schrägstrich am Ende der Adresse wurde entfernt.'],
  ['The address is missing. Write it like {example}.', 'Die Adresse fehlt. Schreiben Sie sie wie {example}.'],
  [
    'This is not a web address. Write it like {example}.',
    'Das ist keine Web-Adresse. Schreiben Sie sie wie {example}.'
  ],
  [
    'The name of the resource was completed to its address.',
    'Der Name der Ressource wurde zu ihrer Adresse vervollständigt.'
  ],
  [
    'The address had no scheme: {scheme} was put in front of it.',
    'Die Adresse hatte kein Schema: {scheme} wurde davorgesetzt.'
  ],
  ['The deployment was taken from the address.', 'Die Bereitstellung wurde aus der Adresse entnommen.'],
  ['The API version was taken from the address.', 'Die API-Version wurde aus der Adresse entnommen.'],
  [
    'The path was taken off: the endpoint is the address of the resource.',
    'Der Pfad wurde entfernt: der Endpunkt ist die Adresse der Ressource.'
  ],
  [
    'The user name and password were taken out of the address.',
    'Benutzername und Passwort wurden aus der Adresse entfernt.'
  ],
  ['What followed the {sign} was taken off the address.', 'Was auf {sign} folgte, wurde von der Adresse entfernt.'],
  ['{name} is written by the app itself. Leave it out.', '{name} schreibt die App selbst. Lassen Sie es weg.'],
  ['{name} is there twice. Leave one of them out.', '{name} ist zweimal da. Lassen Sie eines weg.'],
  [
    '{name} looks like a secret, which is not kept in plain text. Enter it as the key, and {name2} as the header that carries it.',
    '{name} sieht nach einem Geheimnis aus, das nicht unverschlüsselt aufbewahrt wird. Geben Sie es als Schlüssel ein und {name2} als den Header, der ihn trägt.'
  ],
  [
    'A header takes no line breaks and no characters beyond Latin-1.',
    'Ein Header nimmt keine Zeilenumbrüche und keine Zeichen jenseits von Latin-1 an.'
  ],
  [
    '{name} is written by the app itself and cannot carry the key.',
    '{name} schreibt die App selbst; es kann den Schlüssel nicht tragen.'
  ],
  [
    'This is not a price. Write it as a number, like 2.50, or leave it empty.',
    'Das ist kein Preis. Schreiben Sie eine Zahl wie 2,50 oder lassen Sie das Feld leer.'
  ],
  [
    'This is not a currency. Write its three letters, like USD or EUR, or leave it empty.',
    'Das ist keine Währung. Schreiben Sie ihre drei Buchstaben wie USD oder EUR oder lassen Sie das Feld leer.'
  ],
  [
    'The header has no name. Enter one, or take the header out.',
    'Der Header hat keinen Namen. Geben Sie einen ein, oder nehmen Sie den Header heraus.'
  ],
  [
    'The name of a header takes letters, digits and hyphens alone, as in X-Team.',
    'Der Name eines Headers besteht nur aus Buchstaben, Ziffern und Bindestrichen, wie in X-Team.'
  ],
  [
    'This is too long: {count} characters are the most that can be kept.',
    'Das ist zu lang: mehr als {count} Zeichen können nicht behalten werden.'
  ],
  [
    'This file has {count} providers, and {most} are the most that one file may have. Choose another.',
    'Diese Datei hat {count} Anbieter, und mehr als {most} darf eine nicht haben. Wählen Sie eine andere.'
  ],
  ['It had no name, so it is called “{name}”.', 'Er hatte keinen Namen und heißt deshalb „{name}“.'],
  [
    'The connection to {host} is not encrypted: whoever is on the way can read the messages, the answers and the key. Use https if the server offers it.',
    'Die Verbindung zu {host} ist nicht verschlüsselt: wer auf dem Weg ist, kann Nachrichten, Antworten und den Schlüssel lesen. Nehmen Sie https, wenn der Server es anbietet.'
  ],
  [
    'There is a provider “{name}” already. Choose another name.',
    'Es gibt schon einen Anbieter „{name}“. Wählen Sie einen anderen Namen.'
  ],
  [
    '{host} is an address of Azure. Choose Azure OpenAI as the kind of provider.',
    '{host} ist eine Adresse von Azure. Wählen Sie Azure OpenAI als Art des Anbieters.'
  ],
  [
    '{host} is a web page. OpenAI’s service is at {address}',
    '{host} ist eine Web-Seite. Der Dienst von OpenAI ist unter {address}'
  ],
  [
    'The host was put right: {wrong} is written {right}.',
    'Der Rechner wurde berichtigt: {wrong} schreibt sich {right}.'
  ],
  [
    '{host} is a web page of Azure. The endpoint is on it, under “Keys and Endpoint”: it looks like {example}.',
    '{host} ist eine Web-Seite von Azure. Der Endpunkt steht darauf, unter „Keys and Endpoint“: er sieht aus wie {example}.'
  ],
  [
    'This looks like a key of Anthropic, whose own protocol is not spoken here.',
    'Das sieht nach einem Schlüssel von Anthropic aus, dessen eigenes Protokoll hier nicht gesprochen wird.'
  ],
  [
    'What followed {option} (a password or a cookie) was left out.',
    'Was auf {option} folgte (ein Passwort oder ein Cookie), wurde weggelassen.'
  ],
  [
    '{option} was left out: certificates are always checked.',
    '{option} wurde weggelassen: Zertifikate werden immer geprüft.'
  ],
  ['The key was taken from the address.', 'Der Schlüssel wurde aus der Adresse entnommen.'],
  [
    'The password of the proxy was left out. Enter it in its own field.',
    'Das Passwort des Proxys wurde weggelassen. Geben Sie es in seinem eigenen Feld ein.'
  ],
  [
    'The field {name} was left out: what stood there looks like a secret.',
    'Das Feld {name} wurde weggelassen: was dort stand, sieht nach einem Geheimnis aus.'
  ],
  [
    'The key is not in the text: it names the variable {name} instead. Enter the key itself.',
    'Der Schlüssel steht nicht im Text: er nennt stattdessen die Variable {name}. Geben Sie den Schlüssel selbst ein.'
  ],
  [
    'Where the key belongs there is a placeholder. Enter the key itself.',
    'Wo der Schlüssel hingehört, steht ein Platzhalter. Geben Sie den Schlüssel selbst ein.'
  ],
  [
    'The header {name} was left out: it looks like a secret.',
    'Der Header {name} wurde weggelassen: er sieht nach einem Geheimnis aus.'
  ],
  [
    'The header Authorization was left out: it carries something else than a key.',
    'Der Header Authorization wurde weggelassen: er trägt etwas anderes als einen Schlüssel.'
  ],
  ['{name} was left out: it belongs to something else.', '{name} wurde weggelassen: es gehört zu etwas anderem.'],
  [
    'The address of the proxy had no scheme: http:// was put in front of it.',
    'Die Adresse des Proxys hatte kein Schema: http:// wurde davorgesetzt.'
  ],
  [
    'The user name and password were taken out of the address of the proxy.',
    'Benutzername und Passwort wurden aus der Adresse des Proxys entfernt.'
  ],
  ['The path was taken off the address of the proxy.', 'Der Pfad wurde von der Adresse des Proxys entfernt.'],
  ['The address of the proxy is missing.', 'Die Adresse des Proxys fehlt.'],
  ['This is not the address of a proxy.', 'Das ist nicht die Adresse eines Proxys.'],
  ['Write it like {example}.', 'Schreiben Sie sie wie {example}.'],
  [
    'The proxy {proxy} did not let the request through to {host} (status {status}). Check the proxy, and the address.',
    'Der Proxy {proxy} hat die Anfrage an {host} nicht durchgelassen (Status {status}). Prüfen Sie den Proxy und die Adresse.'
  ],
  [
    'There is no certificate in it. A file of PEM certificates is needed, which begins with -----BEGIN CERTIFICATE-----.',
    'Darin ist kein Zertifikat. Gebraucht wird eine Datei mit PEM-Zertifikaten, die mit -----BEGIN CERTIFICATE----- beginnt.'
  ],
  ['One of the certificates in it cannot be read.', 'Eines der Zertifikate darin ist nicht zu lesen.'],
  ['{path} is not a file. Choose one.', '{path} ist keine Datei. Wählen Sie eine.'],
  ['{path} is too large for a file of certificates.', '{path} ist zu groß für eine Datei mit Zertifikaten.'],
  [
    '{path} cannot be read ({code}). Choose a file that is there.',
    '{path} ist nicht zu lesen ({code}). Wählen Sie eine Datei, die es gibt.'
  ],
  [
    'This is not a file of providers. Choose one that Streamscope exported.',
    'Das ist keine Datei mit Anbietern. Wählen Sie eine, die Streamscope exportiert hat.'
  ],
  [
    'No proxy is named here that could ask for a password. Enter its address first.',
    'Hier ist kein Proxy genannt, der ein Passwort verlangen könnte. Geben Sie zuerst seine Adresse ein.'
  ],
  [
    'Set the providers up again, or import them.',
    'Richten Sie die Anbieter noch einmal ein, oder importieren Sie sie.'
  ],
  [
    'There is no such provider any more. Choose another one.',
    'Diesen Anbieter gibt es nicht mehr. Wählen Sie einen anderen.'
  ],
  [
    "The certificate of {name} is no authority's, so it vouches for nobody.",
    'Das Zertifikat von {name} ist keines einer Zertifizierungsstelle; es bürgt für niemanden.'
  ],
  [
    'What was entered is too long ({field}): {count} characters are the most. Shorten it.',
    'Die Eingabe ist zu lang ({field}): höchstens {count} Zeichen sind möglich. Kürzen Sie sie.'
  ],
  ['This can no longer be undone.', 'Das lässt sich nicht mehr rückgängig machen.'],
  [
    'Another key or password was entered since, and stays.',
    'Seitdem wurde ein anderer Schlüssel oder ein anderes Passwort eingegeben; dabei bleibt es.'
  ],
  [
    '{name} does not list what you have deployed: enter the deployment by its name.',
    '{name} listet nicht auf, was Sie bereitgestellt haben: geben Sie die Bereitstellung mit ihrem Namen ein.'
  ]
]
