export const settings = {
  appearance: {
    title: 'Appearance',
    theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
    language: { label: 'Language', system: 'As the system' },
    notifications: {
      label: 'Tell me when a long run ends in the background',
      hint: 'By a notification of the system, for runs of more than ten seconds.'
    },
    hearing: {
      label: 'Hear the text while it streams',
      hint: 'For screen readers: whole sentences are read out as they arrive. Otherwise only the start, the end and failures are.'
    }
  }
} as const
