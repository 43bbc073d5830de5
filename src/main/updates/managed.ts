/** Where Debian and rpm packages put the app. */
const SYSTEM_FOLDER = '/usr/'

/** Whether the app was installed by the system's own package manager (deb, rpm; MSIX on Windows), which upgrades it too. */
export function isManagedByTheSystem(executable: string, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return executable.includes('\\WindowsApps\\')
  return platform === 'linux' && executable.startsWith(SYSTEM_FOLDER)
}
