import type { Language } from '../../shared/language'

/** What main says by the system's own means: menus, dialogs and notifications. */
export interface NativeWords {
  menu: Readonly<Record<'file' | 'edit' | 'view' | 'go' | 'run' | 'window' | 'help', string>>
  /** The items that the system itself knows how to perform. */
  roles: Readonly<
    Record<
      | 'about'
      | 'services'
      | 'hide'
      | 'hideOthers'
      | 'unhide'
      | 'quit'
      | 'close'
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'reload'
      | 'toggleDevTools'
      | 'resetZoom'
      | 'zoomIn'
      | 'zoomOut'
      | 'togglefullscreen'
      | 'minimize'
      | 'zoom'
      | 'front',
      string
    >
  >
  /** How a run that took long has ended, told by the system. */
  ended: Readonly<Record<'complete' | 'incomplete' | 'failed', string>>
  tokens: (count: string) => string
}

export const NATIVE_WORDS: Readonly<Record<Language, NativeWords>> = {
  en: {
    menu: { file: 'File', edit: 'Edit', view: 'View', go: 'Go', run: 'Run', window: 'Window', help: 'Help' },
    roles: {
      about: 'About Streamscope',
      services: 'Services',
      hide: 'Hide Streamscope',
      hideOthers: 'Hide others',
      unhide: 'Show all',
      quit: 'Quit Streamscope',
      close: 'Close window',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      reload: 'Reload',
      toggleDevTools: 'Developer tools',
      resetZoom: 'Actual size',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      togglefullscreen: 'Full screen',
      minimize: 'Minimize',
      zoom: 'Zoom',
      front: 'Bring all to front'
    },
    ended: { complete: 'The run is complete', incomplete: 'The run ended incomplete', failed: 'The run failed' },
    tokens: (count) => `${count} tokens`
  },
  de: {
    menu: {
      file: 'Datei',
      edit: 'Bearbeiten',
      view: 'Ansicht',
      go: 'Gehe zu',
      run: 'Lauf',
      window: 'Fenster',
      help: 'Hilfe'
    },
    roles: {
      about: 'Über Streamscope',
      services: 'Dienste',
      hide: 'Streamscope ausblenden',
      hideOthers: 'Andere ausblenden',
      unhide: 'Alle einblenden',
      quit: 'Streamscope beenden',
      close: 'Fenster schließen',
      undo: 'Rückgängig',
      redo: 'Wiederholen',
      cut: 'Ausschneiden',
      copy: 'Kopieren',
      paste: 'Einfügen',
      selectAll: 'Alles auswählen',
      reload: 'Neu laden',
      toggleDevTools: 'Entwicklerwerkzeuge',
      resetZoom: 'Originalgröße',
      zoomIn: 'Vergrößern',
      zoomOut: 'Verkleinern',
      togglefullscreen: 'Vollbild',
      minimize: 'Im Dock ablegen',
      zoom: 'Zoomen',
      front: 'Alle nach vorne bringen'
    },
    ended: {
      complete: 'Der Lauf ist vollständig',
      incomplete: 'Der Lauf endete unvollständig',
      failed: 'Der Lauf ist fehlgeschlagen'
    },
    tokens: (count) => `${count} Token`
  }
}
