import { PROCESSOR_TEXTS } from '../../../shared/processor-texts'

export const processors = {
  title: 'Processors',
  none: 'None: the text stays as the model writes it.',
  unknown: 'This version knows no processor “{{name}}”: it is left out.',
  optional: 'optional',
  item: '{{name}}, {{place}} of {{total}}',
  moved: '{{name}} is now {{place}} of {{total}}.',
  drag: 'Drag to move',
  moveUp: 'Move {{name}} up',
  moveUpHint: 'Move up (Alt + Up)',
  moveDown: 'Move {{name}} down',
  moveDownHint: 'Move down (Alt + Down)',
  remove: 'Remove {{name}}',
  removeHint: 'Remove',
  add: { label: 'Add a processor', short: 'Add', menu: 'Processors to add' },
  undo: {
    keys: 'Ctrl or Cmd + Z',
    'step-removed': '{{name}} removed.',
    'steps-replaced': 'Processors replaced by “{{name}}”.',
    'pipeline-deleted': 'Pipeline “{{name}}” deleted.'
  },
  pipeline: {
    label: 'Pipelines',
    hint: 'Processors in their order, saved under a name: choose, save, export or import one',
    current: 'Pipeline: {{name}}',
    changed: 'changed',
    save: 'Save',
    saveAs: 'Save as…',
    rename: 'Rename…',
    export: 'Export…',
    import: 'Import…',
    delete: 'Delete',
    cancel: 'Cancel',
    name: 'Name of the pipeline',
    nameMissing: 'Give it a name.'
  },
  figures: {
    before: 'Before',
    after: 'After',
    held: 'Held back',
    times: 'now {{now}}, median {{median}}, longest {{longest}}'
  },
  help: {
    label: 'Help for {{name}}',
    hint: 'Help and an example',
    example: 'Example',
    before: 'Text before',
    run: 'Run example',
    after: 'Text after',
    reasoning: 'Reasoning',
    value: 'Value',
    ends: 'Ends the run, and the request with it.'
  },
  value: {
    label: 'JSON value',
    none: 'none yet',
    growing: 'growing',
    whole: 'as the model wrote it',
    repaired: 'repaired',
    copy: 'Copy JSON'
  },
  issues: {
    missing: 'Fill this in.',
    number: 'A whole number from {{minimum}} to {{maximum}}.',
    length: 'At most {{maximum}} characters.',
    language: 'A language tag, such as tr or de-AT.',
    tag: 'A name of letters, digits, _ and -, such as think.',
    pattern: '{{reason}}.'
  },
  labels: {
    locale: 'Locale',
    from: 'From',
    to: 'To',
    pattern: 'Pattern',
    ignoreCase: 'Ignore case',
    kinds: 'Kinds',
    tag: 'Tag',
    lagMs: 'Lag in ms',
    phrase: 'Phrase',
    count: 'Count',
    unit: 'Unit'
  },
  choices: {
    emails: 'emails',
    phones: 'phones',
    cards: 'cards',
    keys: 'keys',
    characters: 'characters',
    words: 'words'
  },
  texts: PROCESSOR_TEXTS
} as const
