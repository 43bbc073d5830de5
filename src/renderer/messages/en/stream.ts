export const stream = {
  toEnd: 'To the end',
  view: {
    label: 'Text view',
    plain: 'Plain',
    markdown: 'Markdown',
    math: 'Formulas',
    mathMeaning: 'Shows $…$, $$…$$, \\(…\\) and \\[…\\] as formulas'
  },
  imageNotLoaded: 'Image, not loaded',
  taskDone: 'Done',
  taskOpen: 'To do',
  hiddenDirections: 'Contains hidden direction marks'
} as const
