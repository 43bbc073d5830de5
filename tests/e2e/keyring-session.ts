import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A session bus of its own with a keyring on it, as a desktop has one. */
export interface KeyringSession {
  /** For the app's environment. */
  environment: Record<string, string>
  close(): Promise<void>
}

/** What it takes, and what is missing of it here; null where nothing is. */
export function missingForKeyring(): string | null {
  if (process.platform !== 'linux') return 'Only Linux has keyrings that a test can start.'
  const missing = ['dbus-run-session', 'gnome-keyring-daemon'].filter(
    (program) => spawnSync('which', [program]).status !== 0
  )
  if (missing.length === 0) return null
  return `${missing.join(' and ')} not found: install dbus-daemon and gnome-keyring to run this.`
}

/**
 * Starts one; the keyring itself lies in the home folder, so that the same folder gives the same keyring again.
 *
 * @param password unlocks the keyring, and makes it where there is none; null leaves it as it is
 */
export async function startKeyringSession(home: string, password: string | null): Promise<KeyringSession> {
  const unlock = password === null ? '--start' : '--unlock'
  // The session lasts until its standard input ends.
  const script = `head -n 1 | gnome-keyring-daemon ${unlock} --components=secrets > /dev/null 2>&1; echo "$DBUS_SESSION_BUS_ADDRESS"; cat > /dev/null`
  const own = { HOME: home, XDG_DATA_HOME: `${home}/data`, XDG_RUNTIME_DIR: home, XDG_CURRENT_DESKTOP: 'GNOME' }
  const child = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: { PATH: process.env['PATH'] ?? '', ...own },
    stdio: ['pipe', 'pipe', 'ignore']
  })
  child.stdin.write(`${password ?? ''}\n`)
  const [address] = await once(createInterface(child.stdout), 'line')
  return { environment: { ...own, DBUS_SESSION_BUS_ADDRESS: address }, close: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.stdin?.end()
  await ended
}
