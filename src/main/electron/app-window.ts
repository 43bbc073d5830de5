import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { WindowState } from '../../shared/window-state'
import { APP_URL } from './app-protocol'
import { MINIMUM_SIZE, placeWindow } from './window-bounds'

/** The page's own background, so that nothing flashes before its first paint. */
const BACKGROUND = { light: '#fcfbf8', dark: '#14181a' } as const

/** A real keyboard gives `rawKeyDown`, assistive technology and test drivers `keyDown`. */
const GESTURES: ReadonlySet<string> = new Set(['mouseDown', 'rawKeyDown', 'keyDown', 'gestureTap'])

export interface AppWindowOptions {
  /** The built preload script. */
  preloadPath: string
  /** Where the window was when it was last used. */
  remembered: WindowState | undefined
  /** Told where the window is when it closes. */
  onClose(state: WindowState): void
  /** Told of each real click or key press in the window. */
  onGesture(): void
}

/**
 * Opens the window and shows it, in the page's background, once the page has run. A page that could paint before would wait
 * for Chromium's graphics process before it does anything else; hidden, it is read and made meanwhile.
 */
export function openAppWindow(options: AppWindowOptions): BrowserWindow {
  const place = placeWindow(
    options.remembered,
    screen.getAllDisplays().map(({ workArea }) => workArea)
  )
  const window = new BrowserWindow({
    ...place,
    width: place.width - 1,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Streamscope',
    show: false,
    paintWhenInitiallyHidden: false,
    autoHideMenuBar: true,
    ...windowIcon(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: options.preloadPath,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium's spelling checker fetches its dictionaries from the network.
      spellcheck: false
    }
  })
  window.webContents.once('dom-ready', () => (options.remembered?.maximized ? window.maximize() : window.show()))
  window.on('close', () => options.onClose(stateOf(window)))
  window.webContents.on('input-event', (_event, input) => {
    if (GESTURES.has(input.type)) options.onGesture()
  })
  // A hidden page hears how large it is where its window is resized; else it may be shown without a size, and be made twice.
  window.setSize(place.width, place.height)
  void window.loadURL(APP_URL)
  return window
}

/** Brings the window to the front, wherever it was put away. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Elsewhere the executable has the icon; on Linux a window without a menu entry would have none. */
function windowIcon(): { icon?: string } {
  return process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources/icon/png/256.png') } : {}
}

function stateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}
