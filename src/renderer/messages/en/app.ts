export const app = {
  places: { examples: 'Examples', workbench: 'Workbench', history: 'History', settings: 'Settings' },
  placesLabel: 'Places',
  windowTitle: '{{place}} – Streamscope',
  placeShortcut: '{{place}} (Ctrl or Cmd + {{key}})',
  theme: { label: 'Theme', current: 'Theme: {{theme}}', system: 'System', light: 'Light', dark: 'Dark' },
  about: {
    label: 'About Streamscope',
    title: 'Streamscope {{version}}',
    platform: 'Platform',
    dataFolder: 'Data folder'
  },
  copy: { label: 'Copy', done: 'Copied', refused: 'Not copied' },
  notices: { label: 'Notices', dismiss: 'Dismiss' },
  failure: {
    title: 'The window could not be drawn',
    wayOut: 'Your runs go on. Try again; if it fails again, close Streamscope and start it anew.',
    reason: 'The reason given was: {{reason}}',
    retry: 'Try again'
  },
  units: { tokensPerSecond: '{{rate}} tokens/s' }
} as const
