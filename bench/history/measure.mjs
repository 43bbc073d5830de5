/**
 * One measurement in a fresh process, bundled and started by `history.mjs`. Arguments: what to measure, the data folder.
 * Says the wall and CPU milliseconds and what was found, as JSON.
 */
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openHistoryStore } from '../../src/main/history/history-store'
import { createRunJournal } from '../../src/main/history/run-journal'
import { JOURNAL_VERSION } from '../../src/shared/journal-record'
import { systemTimer } from '../../src/shared/timer'

const [subject = '', folder = ''] = process.argv.slice(2)
const history = join(folder, 'history')
const TOKENS = 500_000

const openStore = () =>
  openHistoryStore({
    folder,
    timer: systemTimer,
    now: () => new Date(),
    onTrouble: ({ message }) => console.error(message)
  })

/** @type {Record<string, { prepare?: () => Promise<unknown>, measure: (prepared: any) => Promise<number> }>} */
const SUBJECTS = {
  'floor: index read and parsed': {
    measure: async () =>
      (await readFile(join(history, 'index.jsonl'), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)).length - 1
  },
  'open and list the first 200': {
    measure: async () => {
      const page = await (await openStore()).list()
      return page.total
    }
  },
  'list 200 from the middle, once open': {
    prepare: openStore,
    measure: async (store) => (await store.list({ offset: 5000 })).total
  },
  'open without an index': {
    prepare: () => rm(join(history, 'index.jsonl')),
    measure: async () => (await (await openStore()).list()).total
  },
  'naive: every journal opened and parsed': {
    measure: async () => {
      const names = (await readdir(history)).filter((name) => name.startsWith('run-'))
      for (const name of names) {
        for (const line of (await readFile(join(history, name), 'utf8')).trim().split('\n')) JSON.parse(line)
      }
      return names.length
    }
  },
  'search for a word that is nowhere': {
    prepare: openStore,
    measure: async (store) => (await store.list({ filter: { text: 'zebra' } })).total
  },
  'search for a word that is everywhere': {
    prepare: openStore,
    measure: async (store) => (await store.list({ filter: { text: 'lighthouse' } })).total
  },
  'floor: tokens put into an array': {
    measure: async () => {
      const kept = []
      for (let sequence = 1; sequence <= TOKENS; sequence += 1) kept.push(tokenOf(sequence))
      return kept.length
    }
  },
  'tokens put into a journal': {
    measure: async () => {
      const journal = createRunJournal({
        path: join(folder, `appended-${process.pid}.jsonl`),
        header: {
          type: 'journal',
          version: JOURNAL_VERSION,
          runId: 'a',
          startedAt: new Date().toISOString(),
          request: null
        },
        timer: systemTimer,
        onTrouble: ({ message }) => console.error(message)
      })
      for (let sequence = 1; sequence <= TOKENS; sequence += 1) {
        journal.append(tokenOf(sequence))
        // As tokens come: some at a time, with turns of the event loop between.
        if (sequence % 1000 === 0) await new Promise(setImmediate)
      }
      await journal.close()
      return TOKENS
    }
  }
}

/** @param {number} sequence @returns {import('../../src/shared/run-event').RunEvent} */
function tokenOf(sequence) {
  return { type: 'text-delta', runId: 'a', sequence, atMs: sequence / 100, text: ' token' }
}

const chosen = SUBJECTS[subject]
if (!chosen) console.log(JSON.stringify(Object.keys(SUBJECTS)))
else {
  const prepared = await chosen.prepare?.()
  const cpu = process.cpuUsage()
  const startedMs = performance.now()
  const found = await chosen.measure(prepared)
  const wallMs = performance.now() - startedMs
  const { user, system } = process.cpuUsage(cpu)
  console.log(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, found }))
}
