import type { Phrase } from './phrase'

/** What main says of a check's steps, in German. The English is that of `main/connections/check`. */
export const CHECK: readonly Phrase[] = [
  ['The built-in model runs in this app.', 'Das eingebaute Modell läuft in dieser App.'],
  ['No network is used.', 'Es wird kein Netzwerk benutzt.'],
  ['{host}, by way of a proxy.', '{host}, über einen Proxy.'],
  ['{host} answers.', '{host} antwortet.'],
  ['The way to {host} goes through the proxy {proxy}. {rest}', 'Der Weg zu {host} geht über den Proxy {proxy}. {rest}'],
  ['The proxy {proxy} lets the request through.', 'Der Proxy {proxy} lässt die Anfrage durch.'],
  ['There is no proxy in between.', 'Es ist kein Proxy dazwischen.'],
  [
    'The connection is encrypted, and the certificate is trusted.',
    'Die Verbindung ist verschlüsselt, und dem Zertifikat wird vertraut.'
  ],
  ['Nothing leaves this computer.', 'Nichts verlässt diesen Rechner.'],
  [
    'The connection is not encrypted: whoever is on the way can read the messages, the answers and the key. Use https if the server offers it.',
    'Die Verbindung ist nicht verschlüsselt: wer auf dem Weg ist, kann Nachrichten, Antworten und den Schlüssel lesen. Nehmen Sie https, wenn der Server es anbietet.'
  ],
  ['Looking for the server.', 'Der Server wird gesucht.'],
  ['Looking for a proxy in between.', 'Ein Proxy dazwischen wird gesucht.'],
  ['Looking at its certificate.', 'Das Zertifikat wird angesehen.'],
  ['Asking for one word.', 'Um ein Wort wird gebeten.'],
  ['Waiting for the model.', 'Auf das Modell wird gewartet.'],
  ['Waiting for the first token.', 'Auf das erste Token wird gewartet.'],
  ['Waiting for the end.', 'Auf das Ende wird gewartet.'],
  ['Looking for the count of tokens.', 'Die Zahl der Token wird gesucht.'],
  ['Asking again, to stop it at the first token.', 'Es wird noch einmal gefragt, um beim ersten Token anzuhalten.'],
  ['Stop closed the connection after {took} ms.', 'Das Anhalten schloss die Verbindung nach {took} ms.'],
  ['{count} chunks that came later were dropped.', '{count} Stücke, die später kamen, wurden verworfen.'],
  [
    'The second answer had no token to stop at, so this could not be tried.',
    'Die zweite Antwort hatte kein Token, bei dem anzuhalten war; so war das nicht zu prüfen.'
  ],
  [
    'The model was asked for one word and did not stop after {count} tokens, so it was stopped.',
    'Das Modell sollte ein Wort sagen und hörte nach {count} Token nicht auf; so wurde es angehalten.'
  ],
  ['The count comes at the end, which was not waited for.', 'Die Zahl kommt am Ende, auf das nicht gewartet wurde.'],
  ['The key is accepted.', 'Der Schlüssel wird angenommen.'],
  ['No key is sent, and none is asked for.', 'Es wird kein Schlüssel geschickt und keiner verlangt.'],
  ['It came after {took} ms.', 'Es kam nach {took} ms.'],
  [
    'The server looked at the request, so it accepts who sent it.',
    'Der Server hat die Anfrage angesehen; er nimmt also an, wer sie schickte.'
  ],
  [
    'The stream ended before its first token. Look at the server, or at a proxy in between that cuts it off.',
    'Der Strom endete vor dem ersten Token. Sehen Sie nach dem Server oder nach einem Proxy dazwischen, der ihn abschneidet.'
  ],
  [
    'There was none: the model ended with “{reason}” and no text.',
    'Es gab keines: das Modell endete mit „{reason}“ und ohne Text.'
  ],
  ['{input} tokens in, {output} out.', '{input} Token hinein, {output} heraus.'],
  [
    'The server does not count the tokens, so the app counts what arrives.',
    'Der Server zählt die Token nicht; so zählt die App, was ankommt.'
  ],
  ['The content filter ended the answer.', 'Der Inhaltsfilter hat die Antwort beendet.'],
  [
    'The stream ended without one, so nobody can tell whether it was whole. If this server never sends one, turn on its rule “omits the finish reason”; else something in between cuts the stream off.',
    'Der Strom endete ohne einen; so lässt sich nicht sagen, ob er ganz war. Wenn dieser Server nie einen schickt, schalten Sie die Regel „Gute Ströme dürfen ohne Grund des Endes enden“ ein; sonst schneidet etwas dazwischen den Strom ab.'
  ],
  ['It is left out, as the rules of this provider say.', 'Er fehlt, wie es die Regeln dieses Anbieters sagen.'],
  ['{rest} Turn on its rule “refuses stream_options”.', '{rest} Schalten Sie die Regel „lehnt stream_options ab“ ein.'],
  ['{rest} Turn on its rule “refuses temperature”.', '{rest} Schalten Sie die Regel „lehnt eine Temperatur ab“ ein.']
]
