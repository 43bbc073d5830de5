export const app = {
  places: { examples: 'Examples', workbench: 'Workbench', history: 'History', settings: 'Settings' },
  placesLabel: 'Places',
  windowTitle: '{{place}} – Streamscope',
  placeShortcut: '{{place}} (Ctrl or Cmd + {{key}})',
  theme: { label: 'Theme', current: 'Theme: {{theme}}', system: 'System', light: 'Light', dark: 'Dark' },
  commands: 'Commands (Ctrl or Cmd + K)',
  about: {
    label: 'About Streamscope',
    title: 'Streamscope {{version}}',
    platform: 'Platform',
    dataFolder: 'Data folder'
  },
  copy: { label: 'Copy', done: 'Copied', refused: 'Not copied' },
  notices: { label: 'Notices', dismiss: 'Dismiss' },
  undo: { command: 'Undo', hint: 'Undo ({{keys}})', dismiss: 'Dismiss' },
  failure: {
    title: 'The window could not be drawn',
    wayOut: 'Your runs go on. Try again; if it fails again, close Streamscope and start it anew.',
    reason: 'The reason given was: {{reason}}',
    retry: 'Try again'
  },
  drop: {
    count: 'Drop one text file at a time.',
    kind: '{{name}} is not a text file. Drop a .txt or .md file.',
    size: '{{name}} is larger than {{kilobytes}} KB, the most that is taken as a prompt. Drop a shorter text.',
    encoding: '{{name}} is not UTF-8 text. Save it as UTF-8 and drop it again.',
    empty: '{{name}} has no text in it.',
    unreadable: '{{name}} could not be read. Check that it is still there and may be read.',
    tabs: 'As many tabs are open as there can be. Close one, then drop the file again.'
  },
  units: { tokensPerSecond: '{{rate}} tokens/s' }
} as const
