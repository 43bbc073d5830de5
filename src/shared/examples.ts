import type { Message } from './message'
import type { ProcessorSpec } from './processor-spec'

/** One of the two lessons of the guide. */
export interface Example {
  id: 'story' | 'uppercase'
  title: string
  /** The heading that the terminal runner prints. */
  heading: string
  /** What is said while it is being generated. */
  announcement: string
  messages: Message[]
  processors: ProcessorSpec[]
}

const SYSTEM_MESSAGE: Message = { role: 'system', content: 'You are a helpful assistant.' }

/** The two lessons, in the guide's order. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'story',
    title: 'Story',
    heading: 'Example 1: Basic Story Streaming',
    announcement: 'Generating a story about space exploration...',
    messages: [SYSTEM_MESSAGE, { role: 'human', content: 'Tell me a story about space exploration.' }],
    processors: []
  },
  {
    id: 'uppercase',
    title: 'Uppercase',
    heading: 'Example 2: Streaming with Token Processing',
    announcement: 'Generating text with uppercase processing...',
    messages: [SYSTEM_MESSAGE, { role: 'human', content: 'Write one sentence about programming.' }],
    processors: [{ name: 'uppercase' }]
  }
]
