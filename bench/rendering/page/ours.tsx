import { createRoot } from 'react-dom/client'
import { awaitWindowFrame } from '../../../src/renderer/components/stream/await-window-frame'
import { createCommitSchedule } from '../../../src/renderer/components/stream/commit-schedule'
import { MARKDOWN_VIEW } from '../../../src/renderer/components/stream/markdown-view'
import { StreamedText } from '../../../src/renderer/components/stream/streamed-text'
import '../../../src/renderer/messages/i18n'
import { createAppStore } from '../../../src/renderer/store/app-store'
import { AppStoreContext } from '../../../src/renderer/store/use-app-state'
import { DEFAULT_SETTINGS, type TextView } from '../../../src/shared/settings'
import type { CreateVariant } from './variant'

const SLOT = 'bench'
const RUN = 'run'

/** The window's own component, fed through its own store as messages from main feed it. */
export const createOurs =
  (textView: TextView): CreateVariant =>
  (root) => {
    const store = createAppStore((tell) => createCommitSchedule(tell, awaitWindowFrame))
    store.dispatch({ type: 'settings-received', settings: { ...DEFAULT_SETTINGS, textView } })
    store.dispatch({ type: 'run-requested', slot: SLOT })
    store.dispatch({ type: 'run-started', slot: SLOT, runId: RUN })
    createRoot(root).render(
      <AppStoreContext value={store}>
        <StreamedText
          slot={SLOT}
          label="Text"
          isLive
          before={null}
          after={null}
          switchable={{ changeSettings() {}, openLink() {} }}
          markdown={MARKDOWN_VIEW}
        />
      </AppStoreContext>
    )
    let sequence = 0
    let pushedLength = 0
    return {
      push(tokens) {
        const text = tokens.join('')
        pushedLength += text.length
        store.dispatch({
          type: 'batch-received',
          batch: {
            runId: RUN,
            sequence,
            events: [{ type: 'text-delta', runId: RUN, sequence, atMs: sequence, text }]
          }
        })
        sequence += 1
      },
      isWhatItSays: () => (root.querySelector('strong') !== null) === (textView === 'markdown'),
      // What is held back at the end (a line of markers) is a few characters.
      isWhole: () => (root.querySelector('[dir=auto]')?.textContent?.length ?? 0) >= pushedLength * 0.5
    }
  }
