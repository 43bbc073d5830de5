import type { Phrase } from './phrase'

/** What main says of files and disks, in German. The English is that of `main/history` and `main/credentials`. */
export const STORAGE: readonly Phrase[] = [
  [
    'This is more than the app takes at once. Shorten it.',
    'Das ist mehr, als die App auf einmal annimmt. Kürzen Sie es.'
  ],
  [
    'Keys cannot be saved in {path} ({code}), so they last until you quit.',
    'Schlüssel lassen sich nicht in {path} sichern ({code}); sie halten bis zum Beenden.'
  ],
  [
    'The key could not be taken out of {path} ({code}): it is forgotten until you quit, and still there after.',
    'Der Schlüssel war nicht aus {path} zu entfernen ({code}): er ist bis zum Beenden vergessen und danach wieder da.'
  ],
  ['Enter the keys again.', 'Geben Sie die Schlüssel noch einmal ein.'],
  ['{path} was written by a newer version of this app.', '{path} stammt von einer neueren Version dieser App.'],
  [
    '{path} cannot be read. Install Streamscope anew.',
    '{path} ist nicht zu lesen. Installieren Sie Streamscope noch einmal.'
  ],
  ['{path} cannot be read ({code}).', '{path} ist nicht zu lesen ({code}).'],
  ['{path} was damaged and was set aside as {target}.', '{path} war beschädigt und wurde als {target} beiseitegelegt.'],
  [
    '{path} is damaged and could not be set aside ({code}).',
    '{path} ist beschädigt und war nicht beiseitezulegen ({code}).'
  ],
  [
    'The disk that holds {folder} is full, {consequence} Free some space, and they are saved.',
    'Die Platte mit {folder} ist voll, {consequence} Machen Sie Platz, dann werden sie gesichert.'
  ],
  [
    'The folder {folder} cannot be written ({code}), {consequence} Make it writable, {other}.',
    'Der Ordner {folder} ist nicht zu beschreiben ({code}), {consequence} Machen Sie ihn beschreibbar, {other}.'
  ],
  [
    'History cannot be written in {folder} ({reason}), {consequence} Check that disk, {other}.',
    'Der Verlauf ist in {folder} nicht zu schreiben ({reason}), {consequence} Sehen Sie nach dieser Platte, {other}.'
  ],
  [
    'so runs go on in memory and can be exported until you quit.',
    'daher laufen Läufe im Arbeitsspeicher weiter und lassen sich bis zum Beenden exportieren.'
  ],
  [
    'or name another folder in STREAMSCOPE_USER_DATA_DIR',
    'oder nennen Sie einen anderen Ordner in STREAMSCOPE_USER_DATA_DIR'
  ],
  ['Save the pipelines again, or import them.', 'Sichern Sie die Pipelines noch einmal, oder importieren Sie sie.'],
  [
    '{subject} is not JSON ({reason}). Export a pipeline in the Workbench.',
    '{subject} ist kein JSON ({reason}). Exportieren Sie eine Pipeline in der Werkbank.'
  ],
  ['The settings file', 'Die Datei der Einstellungen'],
  ['The file of providers', 'Die Datei der Anbieter'],
  ['The file of pipelines', 'Die Datei der Pipelines'],
  ['The file of the Workbench', 'Die Datei der Werkbank'],
  ['The defaults are used.', 'Es gelten die Voreinstellungen.'],
  ['The Workbench begins anew.', 'Die Werkbank beginnt von vorn.'],
  ['The backup was restored.', 'Die Sicherung wurde wiederhergestellt.'],
  [
    'The data folder {folder} cannot be written ({reason}). Make it writable, or name another in STREAMSCOPE_USER_DATA_DIR.',
    'Der Datenordner {folder} ist nicht zu beschreiben ({reason}). Machen Sie ihn beschreibbar, oder nennen Sie einen anderen in STREAMSCOPE_USER_DATA_DIR.'
  ],
  [
    'Settings cannot be saved in {folder} ({code}), so they last until you quit.',
    'Einstellungen lassen sich nicht in {folder} sichern ({code}); sie halten bis zum Beenden.'
  ],
  [
    'Providers cannot be saved in {folder} ({code}), so changes last until you quit.',
    'Anbieter lassen sich nicht in {folder} sichern ({code}); Änderungen halten bis zum Beenden.'
  ],
  [
    'Pipelines cannot be saved in {folder} ({code}), so changes last until you quit.',
    'Pipelines lassen sich nicht in {folder} sichern ({code}); Änderungen halten bis zum Beenden.'
  ],
  [
    'What is filled in on the Workbench cannot be saved in {folder} ({code}), so it lasts until you quit.',
    'Was auf der Werkbank ausgefüllt ist, lässt sich nicht in {folder} sichern ({code}); es hält bis zum Beenden.'
  ],
  [
    'Make the folder writable, or name another in STREAMSCOPE_USER_DATA_DIR.',
    'Machen Sie den Ordner beschreibbar, oder nennen Sie einen anderen in STREAMSCOPE_USER_DATA_DIR.'
  ],
  [
    'Free some space on its disk, or name another folder in STREAMSCOPE_USER_DATA_DIR.',
    'Machen Sie auf seiner Platte Platz, oder nennen Sie einen anderen Ordner in STREAMSCOPE_USER_DATA_DIR.'
  ],
  [
    'There is a pipeline “{name}” already. Give this one another name.',
    'Es gibt schon eine Pipeline „{name}“. Geben Sie dieser einen anderen Namen.'
  ],
  [
    'There are {count} pipelines already. Delete one first.',
    'Es gibt schon {count} Pipelines. Löschen Sie zuerst eine.'
  ],
  ['{path} is too large. Choose another file.', '{path} ist zu groß. Wählen Sie eine andere Datei.'],
  [
    '{path} cannot be read ({code}). Choose another place.',
    '{path} ist nicht zu lesen ({code}). Wählen Sie einen anderen Ort.'
  ],
  [
    '{path} cannot be written ({code}). Choose another place.',
    '{path} ist nicht zu beschreiben ({code}). Wählen Sie einen anderen Ort.'
  ]
]
