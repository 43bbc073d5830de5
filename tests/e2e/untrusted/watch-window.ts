import type { LaunchedApp } from '../fixtures'

/** What a window did that no text may make it do. */
export interface WindowWatch {
  read(): Promise<{ executions: unknown[]; violations: string[]; navigations: string[]; requests: string[] }>
  /** Asks main alone: it answers also while the page is on its way elsewhere. */
  navigations(): Promise<string[]>
}

declare global {
  interface Window {
    untrusted(id: unknown): void
    untrustedLog: { executions: unknown[]; violations: string[] }
  }
}

/** Watches a window from inside and from main: what runs, what its policy had to refuse, what it asks for, where it goes. */
export async function watchWindow({ electron, page }: LaunchedApp): Promise<WindowWatch> {
  const requests: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('streamscope://app/')) requests.push(request.url())
  })
  await page.evaluate(() => {
    window.untrustedLog = { executions: [], violations: [] }
    window.untrusted = (id) => void window.untrustedLog.executions.push(id)
    window.alert = window.untrusted
    document.addEventListener('securitypolicyviolation', (event) => {
      window.untrustedLog.violations.push(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await electron.evaluate(({ webContents }) => {
    const navigations: string[] = []
    Object.assign(globalThis, { navigations })
    for (const contents of webContents.getAllWebContents()) {
      contents.on('will-navigate', ({ url }) => void navigations.push(url))
      contents.on('will-frame-navigate', ({ url }) => void navigations.push(url))
      contents.on('did-start-navigation', ({ url, isSameDocument }) => void (isSameDocument || navigations.push(url)))
      contents.on('did-create-window', (_window, { url }) => void navigations.push(url))
    }
  })
  const navigations = () => electron.evaluate(() => (globalThis as unknown as { navigations: string[] }).navigations)
  return {
    navigations,
    read: async () => ({
      ...(await page.evaluate(() => window.untrustedLog)),
      navigations: await navigations(),
      requests
    })
  }
}
