export const examples = {
  title: 'Examples',
  runBoth: 'Run both',
  runBothHint: 'Run both in turn (Ctrl or Cmd + Enter)',
  introduction:
    'Two lessons in streaming. Each token leaves LangChain in a callback, waits in a queue, passes the processors and is written here.',
  story: {
    title: 'Story',
    run: 'Run story',
    heading: 'Example 1: Basic Story Streaming',
    waiting: 'Generating a story about space exploration...',
    textLabel: 'Story text'
  },
  uppercase: {
    title: 'Uppercase',
    run: 'Run uppercase',
    heading: 'Example 2: Streaming with Token Processing',
    waiting: 'Generating text with uppercase processing...',
    textLabel: 'Uppercase text'
  },
  roles: { system: 'System', human: 'Human', assistant: 'Assistant' },
  path: { label: 'Path', callback: 'callback', queue: 'queue', window: 'window' }
} as const
