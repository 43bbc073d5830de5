import type { ProcessorName } from './processor-spec'

/** What a person is told about a processor, in the window and in the terminal. */
export interface ProcessorText {
  /** One sentence that says what it does. */
  description: string
  /** One paragraph a line: when to use it, what it does at token borders, and what it keeps back. */
  help: string
  /** By option. */
  options: Readonly<Record<string, string>>
}

const LOCALE = 'A language tag for languages with their own rules, such as tr. Default: the Unicode rules.'

/** In English; the window has them in its other languages too. */
export const PROCESSOR_TEXTS = {
  uppercase: {
    description: 'Makes the text uppercase, token by token.',
    help:
      'Every token passes at once. Only the first half of a character waits for its other half.\n' +
      'Some languages have rules of their own: with tr, i becomes İ; with el, capitals lose their accents; with lt, a dot is dropped. In Greek and Lithuanian the word that is not finished waits, since a letter depends on its neighbours.',
    options: { locale: LOCALE }
  },
  lowercase: {
    description: 'Makes the text lowercase, token by token.',
    help:
      'Every token passes at once, but for a capital sigma: Σ is written ς at the end of a word and σ within it, so it waits until the word goes on or ends.\n' +
      'With tr, az or lt the word that is not finished waits, since a letter depends on the marks that follow it.',
    options: { locale: LOCALE }
  },
  replace: {
    description: 'Replaces a text or a regular expression, also where a token ends in the middle of it.',
    help:
      'What may be the beginning of a match waits until the match is decided, at most 1000 characters.\n' +
      'Regular expressions are matched in time proportional to the text, whatever the expression: none can make a run hang. For that there are no lookarounds and no backreferences.',
    options: {
      from: 'What is looked for, at most 200 characters.',
      to: 'What takes its place. In a pattern: $1 and $<name> for groups, $& for the match, $$ for a dollar sign.',
      pattern:
        'Reads from as a regular expression, with no lookarounds and backreferences, of up to 1000 characters a match.',
      ignoreCase: 'Takes capital and small letters as the same.'
    }
  },
  redact: {
    description: 'Takes email addresses, telephone numbers, card numbers and keys out.',
    help:
      'Card numbers are known by their check digit, keys by their form or by the name before them. What is taken out leaves its kind in brackets.\n' +
      'A word waits until it is over, and so do numbers with spaces between them. A row of more than 2000 characters with nothing that ends it is taken out whole: all of it may be a key.',
    options: { kinds: 'What is taken out. Default: all of emails, phones, cards and keys.' }
  },
  sentences: {
    description: 'Lets whole sentences out, each in one piece.',
    help:
      'The text stays as it is; only its pieces change. Good for reading aloud, or for sending a sentence at a time.\n' +
      'A sentence waits until the next one has begun, at most 2000 characters.',
    options: {}
  },
  words: {
    description: 'Lets whole words out, each in one piece.',
    help:
      'The text stays as it is; only its pieces change. A word brings the space before it along.\n' +
      'A word waits until the next one has begun. Chinese, Japanese, Thai and others that put no spaces between words pass character by character.',
    options: {}
  },
  'think-splitter': {
    description: 'Moves what stands between <think> and </think> out of the text, to the reasoning.',
    help:
      'For servers that leave the thoughts of a model in its text. The tags are left out; a block that is not closed is reasoning to its end.\n' +
      'What may be the beginning of a tag waits.',
    options: { tag: 'The name of the tag. Default: think.' }
  },
  json: {
    description: 'Reads the JSON in the text, and shows it as a whole value while it grows.',
    help:
      'The text passes as it is, and at once. Beside it stands the object or list that it holds so far, with every bracket closed; the terminal prints it with --json, as value-update.\n' +
      'Found are blocks fenced with ```json, and objects and lists among other words; of several the longest one, in a block first. What is no JSON is repaired: missing quotes and commas, single quotes, comments. It is followed up to 131072 characters.',
    options: {}
  },
  smooth: {
    description: 'Lets the text out at an even pace, and never later than the lag allows.',
    help:
      'For models that write in lumps. The text stays as it is, and no character is cut in two.\n' +
      'At the end and at Stop all that waits comes at once. In the window it is off for readers who prefer reduced motion.',
    options: { lagMs: 'The longest that any text waits, in milliseconds, from 20 to 10000. Default: 300.' }
  },
  'stop-at': {
    description: 'Ends the run where a phrase begins, and the request with it.',
    help:
      'As a stop sequence does, but for any provider and any phrase. The run is complete, and its finish reason is stop-at.\n' +
      'What may be the beginning of the phrase waits.',
    options: { phrase: 'The phrase, which is left out.' }
  },
  limit: {
    description: 'Ends the run, and the request with it, before the text grows too long.',
    help: 'Characters are Unicode code points; words are what stands between spaces. A text just as long is not cut off; one that is has the finish reason limit.',
    options: { count: 'How long the text may be, from 1 to 1000000.', unit: 'What is counted. Default: characters.' }
  }
} as const satisfies Record<ProcessorName, ProcessorText>
