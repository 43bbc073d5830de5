export const run = {
  stop: 'Stop',
  stopHint: 'Stop (Esc)',
  status: {
    Idle: 'Idle',
    Waiting: 'Waiting',
    Streaming: 'Streaming',
    Complete: 'Complete',
    Incomplete: 'Incomplete',
    Stopped: 'Stopped',
    Failed: 'Failed'
  },
  announcement: {
    started: '{{title}} started.',
    complete_one: '{{title}} complete, {{tokens}} token.',
    complete_other: '{{title}} complete, {{tokens}} tokens.',
    incomplete_one: '{{title}} incomplete, {{tokens}} token.',
    incomplete_other: '{{title}} incomplete, {{tokens}} tokens.',
    stopped_one: '{{title}} stopped, {{tokens}} token.',
    stopped_other: '{{title}} stopped, {{tokens}} tokens.',
    failed: '{{title}} failed. {{reason}}'
  },
  endMark: {
    interrupted: 'Interrupted here',
    cutOff: 'Cut off here, at the limit of tokens',
    limit: 'Cut off here by the limit processor',
    filtered: "Ended here by the provider's content filter",
    incomplete: 'The stream ended here without a finish reason',
    stopped: 'Stopped here',
    stoppedWithReceipt: 'Stopped here; {{receipt}}',
    receipt_one: '{{count}} chunk came after Stop, left out',
    receipt_other: '{{count}} chunks came after Stop, left out',
    otherReplies_one: 'The stream held another reply, which is not shown',
    otherReplies_other: 'The stream held {{count}} other replies, which are not shown'
  },
  placeholder: {
    queued: 'Starts when the one before it is complete.',
    idle: 'The text is written here as it arrives.',
    reasoning: 'The model is reasoning before it answers.',
    empty: 'The model ended without a word.',
    stopped: 'Stopped before the first token.',
    failed: 'Nothing had arrived.'
  },
  retry: { inSeconds: 'Attempt {{attempt}} in {{seconds}} s.', now: 'Attempt {{attempt}} now.', command: 'Retry' },
  wayOut: {
    provider: 'Open provider settings',
    key: 'Open key settings',
    network: 'Open network settings',
    limits: 'Open limits'
  },
  notInHistory: 'This run is not in the history any more. Use Run.',
  copyDetails: 'Copy details',
  figures: { firstToken: 'First token', speed: 'Speed', tokens: 'Tokens', finishReason: 'Finish reason' },
  provider: {
    label: 'Provider',
    current: 'Provider: {{provider}}',
    setUp: 'Set up providers…',
    withModel: '{{description}} Model: {{model}}'
  }
} as const
