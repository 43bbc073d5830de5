import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/forced-colors.css'
import { createRoot } from 'react-dom/client'
import { systemTimer } from '../shared/timer'
import { createActions } from './actions/create-actions'
import { bridge } from './bridge'
import { App } from './components/app'
import { loadWhileIdle } from './components/later'
import { contentOf } from './components/pages'
import { createCommitSchedule } from './components/stream/commit-schedule'
import { isTextLate } from './components/stream/late-texts'
import { connect } from './connect'
import { connectMenu } from './connect-menu'
import { connectPlaces } from './connect-places'
import { connectSettings } from './connect-settings'
import { connectWorkbench } from './connect-workbench'
import { acceptDrops } from './drop/accept-drops'
import { followLanguage } from './follow-language'
import { guardWindow } from './guard-window'
import { keepFocus } from './keep-focus'
import { createSightings } from './sightings'
import { createAppStore } from './store/app-store'
import { placeOfFragment } from './store/place'
import { slotShowing } from './store/reduce-runs'
import { AppStoreContext } from './store/use-app-state'
import { isTextShown, onWindowFrame } from './window-frames'
import { windowPlaceAddress } from './window-place-address'

/** From the first paint on, in milliseconds: a click that comes with it is about to be answered by then. */
const REST_AFTER_MS = 120

/**
 * Between two times that components hear of a text that goes on, in milliseconds. The text on the page follows the store
 * itself, once a frame; of all others only the one of a column that is compared shows any of it.
 */
const CALM_MS = 100

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root.')
const page = createRoot(root)

const awaitCalm = (action: () => void) => systemTimer.schedule(CALM_MS, action)
const store = createAppStore((tell) => createCommitSchedule(tell, awaitCalm))
const wantsNoMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const actions = createActions(bridge, store, windowPlaceAddress, wantsNoMotion)
store.calm.subscribe(({ settings }, previous) => {
  if (settings && settings !== previous.settings) document.documentElement.dataset['theme'] = settings.theme
})
const words = followLanguage(store, document.documentElement, navigator.language)
connectPlaces(windowPlaceAddress, store, contentOf)
guardWindow(window, store)
keepFocus(document)
const noteSighting = createSightings({
  bridge,
  timer: systemTimer,
  onFrame: onWindowFrame,
  isShown: (runId) => isTextShown(slotShowing(store.getState(), runId)),
  isLate: (runId) => isTextLate(slotShowing(store.getState(), runId) ?? '')
})
void connect(bridge, store, noteSighting)
void connectSettings(bridge, store)
const workbench = connectWorkbench(bridge, store, systemTimer)
window.addEventListener('pagehide', workbench.flush)
connectMenu(bridge, store, actions)
acceptDrops(window, store, actions)

/**
 * After the frame of the first paint, lest the idle moment is one before it. Read and run any sooner, a page that nobody has
 * asked for yet keeps the first click waiting; one that is asked for comes at once.
 */
async function loadTheRest(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  await new Promise<void>((resolve) => void systemTimer.schedule(REST_AFTER_MS, resolve))
  await loadWhileIdle(() => new Promise((resolve) => requestIdleCallback(resolve)))
  performance.mark('all-loaded')
}

function show(): void {
  page.render(
    <AppStoreContext value={store}>
      <App actions={actions} />
    </AppStoreContext>
  )
  void loadTheRest()
}

// A reloaded window shows at once where it was, and a German one its own words. Not awaited up here: a page waits for all
// of this file.
const place = placeOfFragment(windowPlaceAddress.read())
const content = place && contentOf(place)
if (content || words) void Promise.all([content?.load(), words]).then(show)
else show()
