import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { systemTimer } from '../shared/timer'
import { createActions } from './actions/create-actions'
import { bridge } from './bridge'
import { App } from './components/app'
import { hasPage } from './components/pages'
import { isTextLate } from './components/stream/late-texts'
import { connect } from './connect'
import { connectMenu } from './connect-menu'
import { connectPlaces } from './connect-places'
import { connectSettings } from './connect-settings'
import { connectWorkbench } from './connect-workbench'
import { acceptDrops } from './drop/accept-drops'
import { followLanguage } from './follow-language'
import { guardWindow } from './guard-window'
import { createSightings } from './sightings'
import { createAppStore } from './store/app-store'
import { slotShowing } from './store/reduce-runs'
import { AppStoreContext } from './store/use-app-state'
import { isTextShown, onWindowFrame } from './window-frames'
import { windowPlaceAddress } from './window-place-address'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root.')

const store = createAppStore()
const wantsNoMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const actions = createActions(bridge, store, windowPlaceAddress, wantsNoMotion)
store.subscribe(({ settings }, previous) => {
  if (settings && settings !== previous.settings) document.documentElement.dataset['theme'] = settings.theme
})
followLanguage(store, document.documentElement, navigator.language)
connectPlaces(windowPlaceAddress, store, hasPage)
guardWindow(window, store)
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

createRoot(root).render(
  <AppStoreContext value={store}>
    <App actions={actions} />
  </AppStoreContext>
)
