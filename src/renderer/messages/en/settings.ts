export const settings = {
  appearance: {
    title: 'Appearance',
    theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
    language: { label: 'Language', system: 'As the system' }
  }
} as const
