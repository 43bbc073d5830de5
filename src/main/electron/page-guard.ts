import type { Event, Session, WebContents } from 'electron'

const GRANTED = 'clipboard-sanitized-write'

/**
 * Keeps web contents on the page that they were opened with: nothing in the page may navigate it (location, link, form,
 * meta refresh, dropped file), nor any frame, nor open a window, nor attach a webview.
 */
export function refuseToLeave(contents: WebContents): void {
  const refuse = (event: Event) => event.preventDefault()
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Refuses every permission but to put text on the clipboard, which the browser grants only on a person's click. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === GRANTED))
  session.setPermissionCheckHandler((_contents, permission) => permission === GRANTED)
  session.setDevicePermissionHandler(() => false)
}
