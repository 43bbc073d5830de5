import { expect, test } from 'vitest'
import { LARGEST_PROMPT_BYTES, type PromptFile } from '../../../src/renderer/drop/read-prompt-file'
import { takeFiles } from '../../../src/renderer/drop/take-files'
import { createAppStore } from '../../../src/renderer/store/app-store'
import { activeTab } from '../../../src/renderer/store/workbench/workbench-page-state'

const fileOf = (name: string, content: string | Uint8Array): PromptFile => new File([content], name)

function openWindow() {
  const store = createAppStore()
  const opened: string[] = []
  const notices: string[] = []
  const drop = (...files: PromptFile[]) =>
    takeFiles(files, store, {
      openPlace: (place) => opened.push(place),
      changeWorkbench: (change) => store.dispatch({ type: 'workbench-page', change }),
      notify: (message) => notices.push(message)
    })
  const page = () => store.getState().workbenchPage
  return { store, drop, opened, notices, page }
}

test('a text becomes the prompt of a tab of its own, and what was written is kept', async () => {
  const { drop, opened, page } = openWindow()
  const before = activeTab(page()).human
  await drop(fileOf('Why.MD', 'Why is the sky blue?\n'))
  expect(opened).toEqual(['workbench'])
  expect(page().tabs.map(({ human }) => human)).toEqual([before, 'Why is the sky blue?\n'])
  expect(activeTab(page()).human).toBe('Why is the sky blue?\n')
})

test('an empty tab takes the text itself', async () => {
  const { store, drop, page } = openWindow()
  store.dispatch({ type: 'workbench-page', change: { type: 'conversation-changed', change: { human: ' ' } } })
  await drop(fileOf('a.txt', 'Hello'))
  expect(page().tabs.map(({ human }) => human)).toEqual(['Hello'])
})

test.each<[string, readonly PromptFile[], RegExp]>([
  ['another kind', [fileOf('photo.png', 'x')], /photo\.png is not a text file/],
  ['several', [fileOf('a.txt', 'a'), fileOf('b.txt', 'b')], /one text file at a time/],
  ['too large', [fileOf('a.txt', 'a'.repeat(LARGEST_PROMPT_BYTES + 1))], /larger than 500 KB/],
  ['not text', [fileOf('a.txt', new Uint8Array([0xff, 0xfe, 0x41]))], /not UTF-8 text/],
  ['with zeros in it', [fileOf('a.txt', 'a\0b')], /not UTF-8 text/],
  ['empty', [fileOf('a.txt', ' \n')], /no text in it/],
  [
    'gone',
    [{ name: 'a.txt', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) }],
    /a\.txt could not be read/
  ]
])('what is %s is refused with a sentence, and changes nothing', async (_kind, files, sentence) => {
  const { drop, opened, notices, page } = openWindow()
  const before = page()
  await drop(...files)
  expect(notices).toEqual([expect.stringMatching(sentence)])
  expect(opened).toEqual([])
  expect(page()).toBe(before)
})

test('where no tab can be opened, nothing written is lost', async () => {
  const { store, drop, notices, page } = openWindow()
  for (let count = 0; count < 20; count += 1) {
    store.dispatch({ type: 'workbench-page', change: { type: 'tab-opened' } })
    store.dispatch({ type: 'workbench-page', change: { type: 'conversation-changed', change: { human: 'Kept.' } } })
  }
  const before = page()
  await drop(fileOf('a.txt', 'Hello'))
  expect(notices).toHaveLength(1)
  expect(page()).toBe(before)
})
