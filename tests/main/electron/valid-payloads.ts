import type { InvokeChannel } from '../../../src/shared/ipc-contract'

/** A payload of each channel that its schema takes. The type holds every channel to one, so that none goes without fuzz. */
export const VALID_PAYLOADS: { readonly [Channel in InvokeChannel]: unknown } = {
  'app:describe': undefined,
  'providers:list': undefined,
  'processors:list': undefined,
  'processors:try': { processors: [{ name: 'limit', count: 3 }], text: 'Once upon a time' },
  'pipelines:list': undefined,
  'pipelines:save': { name: 'Clean', steps: [{ name: 'redact', isOff: true }] },
  'pipelines:delete': { pipelineId: 'pipeline-1' },
  'pipelines:export': { pipelineId: 'pipeline-1' },
  'pipelines:import': undefined,
  'run:start': { provider: 'builtin', messages: [{ role: 'human', content: 'Tell me a story.' }] },
  'run:cancel': { runId: 'run-1' },
  'run:list': undefined,
  'run:steps': { runId: 'run-1' },
  'run:slow': { runId: 'run-1', readerDelayMs: 50 },
  'trace:read': { runId: 'run-1', from: { tokens: 0, outputs: 0, batches: 0, reads: 0, events: 0, callbacks: 0 } },
  'trace:texts': { runId: 'run-1', table: 'events', from: 0, limit: 200 },
  'trace:seen': {
    runId: 'run-1',
    sentMs: 3,
    sightings: [{ sequence: 0, receivedMs: 1, committedMs: 2, paintedMs: null }]
  },
  'settings:read': undefined,
  'settings:change': { theme: 'dark' },
  'workbench:read': undefined,
  'workbench:save': {
    tabs: [
      {
        key: 1,
        name: null,
        system: '',
        human: 'Tell me a story.',
        columns: [
          { key: 1, provider: 'builtin', profileId: null, model: '', temperature: '0.7', seed: '', runId: null }
        ],
        chosenColumn: 1,
        steps: [{ key: 2, name: 'uppercase', isOn: true, options: { locale: 'tr' } }],
        nextKey: 3
      }
    ],
    activeTab: 1,
    nextTabKey: 2
  },
  'link:open': { url: 'https://example.com/' },
  'contacts:list': undefined,
  'licences:list': undefined,
  'updates:read': undefined,
  'updates:check': undefined,
  'updates:download': undefined,
  'presets:list': undefined,
  'profiles:list': undefined,
  'profiles:review': { draft: { kind: 'openai' } },
  'profiles:save': { draft: { kind: 'compatible', address: 'http://127.0.0.1:11434/v1' }, key: 'k' },
  'profiles:delete': { profileId: 'profile-1' },
  'profiles:restore': { ticket: 'ticket-1' },
  'profiles:export': {},
  'profiles:import': undefined,
  'profiles:parse-pasted': { text: 'curl https://api.example.com/v1/chat/completions' },
  'credential:set': { profileId: 'profile-1', key: 'k' },
  'credential:clear': { profileId: 'profile-1' },
  'credential:restore': { ticket: 'ticket-1' },
  'proxy-password:set': { profileId: null, password: 'p' },
  'proxy-password:clear': { profileId: 'profile-1' },
  'servers:look': undefined,
  'models:list': { target: { profileId: 'profile-1' }, refresh: true },
  'check:start': { checkId: 'check-1', target: { draft: { kind: 'azure' }, keyTicket: 'ticket-1' } },
  'check:cancel': { checkId: 'check-1' },
  'network:read': undefined,
  'network:save': { settings: {} },
  'network:choose-authority': undefined,
  'history:list': { filter: { text: 'ship' }, limit: 50 },
  'history:overview': undefined,
  'history:read': { runId: 'run-1' },
  'history:events': { runId: 'run-1', fromSequence: 0, limit: 1000 },
  'history:export': { runId: 'run-1', format: 'markdown' },
  'history:delete': { runIds: ['run-1'] },
  'history:restore': { runIds: ['run-1'] },
  'history:clean-up': { olderThanDays: 30 }
}
