import type { Session } from 'electron'

/**
 * Keeps a session from requests of its own: with its spelling checker on, which is Chromium's default whatever a window
 * says, Chromium fetches dictionaries from the network as soon as the session is used.
 */
export function keepToItself(session: Session): void {
  session.setSpellCheckerEnabled(false)
  // Without a language there is no dictionary to fetch; to switch it off alone comes too late. macOS uses its own checker.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([])
}
