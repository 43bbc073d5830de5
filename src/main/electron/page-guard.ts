import type { Event, Session, WebContents } from 'electron'

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

/** Refuses every permission: the window shows text, and needs no camera, place, notification or device. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
