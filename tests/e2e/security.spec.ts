import { expect, test } from './fixtures'

test('the page has the bridge, frozen, and nothing of Node or Electron', async ({ launched: { page } }) => {
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname']
    const bridge = window.streamscope
    return {
      leaked: names.filter((name) => name in window),
      keys: Object.keys(bridge).sort(),
      frozen: Object.isFrozen(bridge),
      writable: Object.getOwnPropertyDescriptor(window, 'streamscope')?.writable,
      configurable: Object.getOwnPropertyDescriptor(window, 'streamscope')?.configurable
    }
  })
  expect(found).toEqual({ leaked: [], keys: ['invoke', 'on'], frozen: true, writable: false, configurable: false })
})

test('the window is isolated and sandboxed, with nothing loosened', async ({ launched: { electron } }) => {
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron has it, its type definitions do not.
    return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false
  })
  // Absent means off. The last one would let a dropped file or address take the page's place.
  const loosening = [
    'nodeIntegrationInWorker',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures'
  ]
  for (const name of [...loosening, 'navigateOnDragDrop']) expect(preferences[name] || false, name).toBe(false)
})

test('the page comes by the app’s own protocol, under a policy that it keeps', async ({ launched }) => {
  const { electron, page, complaints } = launched
  expect(page.url()).toBe('streamscope://app/index.html')
  const headers = await electron.evaluate(async ({ net }) => {
    const response = await net.fetch('streamscope://app/index.html')
    return Object.fromEntries(response.headers)
  })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
  await page.getByRole('navigation').waitFor()
  await page.getByRole('button', { name: /^Theme/ }).click()
  await page.getByRole('menu').waitFor()
  expect(complaints).toEqual([])
})

test('the protocol gives nothing from outside the renderer’s folder', async ({ launched: { electron } }) => {
  const statuses = await electron.evaluate(
    async ({ net }, addresses) => Promise.all(addresses.map(async (address) => (await net.fetch(address)).status)),
    [
      'streamscope://app/../main/index.js',
      'streamscope://app/%2e%2e/main/index.js',
      'streamscope://app/..%2fmain/index.js',
      'streamscope://app/..%5cmain%5cindex.js',
      'streamscope://app//etc/passwd',
      'streamscope://elsewhere/index.html'
    ]
  )
  for (const status of statuses) expect([403, 404]).toContain(status)
})

test('nothing that is injected runs, and nothing gets out', async ({ launched: { page }, canary }) => {
  const violations = await page.evaluate(async (origin) => {
    const blocked = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => blocked.add(event.effectiveDirective))
    const escaped = Object.assign(window, { escapes: [] as string[] }).escapes
    const host = document.createElement('div')
    host.innerHTML = `
      <img src="${origin}/img"> <img src="x:y" onerror="escapes.push('onerror')">
      <iframe src="${origin}/frame"></iframe> <iframe srcdoc="<script>parent.escapes.push('srcdoc')</script>"></iframe>
      <object data="${origin}/object"></object> <embed src="${origin}/embed">
      <video src="${origin}/video"></video> <audio src="${origin}/audio"></audio>
      <link rel="stylesheet" href="${origin}/css"> <link rel="prefetch" href="${origin}/prefetch">
      <style>body { background: url(${origin}/background) }</style> <p style="background: url(${origin}/style)">x</p>
      <svg><image href="${origin}/svg" /><use href="${origin}/use#x" /></svg> <base href="${origin}/">`
    document.body.append(host)
    const scripts = [
      ['text/javascript'],
      ['module'],
      ['module', `${origin}/script`],
      ['module', 'data:text/javascript,escapes.push(1)']
    ]
    for (const [type, source] of scripts) {
      const script = document.createElement('script')
      script.type = type ?? ''
      if (source) script.src = source
      else script.textContent = `escapes.push('inline ${type}')`
      document.body.append(script)
    }
    // Beyond this the driver's own evaluation, which may do what the page may not, is over.
    await new Promise(requestAnimationFrame)
    const attempts: Record<string, () => unknown> = {
      Function: () => escaped.push(String(new Function('return 1')())),
      fetch: () => fetch(`${origin}/fetch`),
      beacon: () => navigator.sendBeacon(`${origin}/beacon`),
      socket: () => new WebSocket(origin.replace('http', 'ws')),
      events: () => new EventSource(`${origin}/events`),
      worker: () => new Worker(`${origin}/worker`),
      blobWorker: () => new Worker(URL.createObjectURL(new Blob([`fetch('${origin}/blob')`]))),
      file: () => fetch('file:///etc/passwd').then(() => escaped.push('file'))
    }
    for (const attempt of Object.values(attempts)) {
      try {
        await attempt()
      } catch {
        // Refused: as it should be.
      }
    }
    await new Promise(requestAnimationFrame)
    return { escaped: [...escaped], blocked: [...blocked] }
  }, canary.origin)
  expect(violations.escaped).toEqual([])
  expect(violations.blocked).toEqual(
    expect.arrayContaining(['img-src', 'connect-src', 'style-src-elem', 'script-src-elem', 'base-uri'])
  )
  // A request that was on its way would be in by the time a later one of our own is.
  await fetch(`${canary.origin}/ours`)
  expect(canary.hits).toEqual(['/ours'])
})

test('every permission is refused but writing to the clipboard', async ({ launched: { page } }) => {
  const answers = await page.evaluate(async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'refused'
      )
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      notifications: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      place: await new Promise((settle) => {
        navigator.geolocation.getCurrentPosition(
          () => settle('granted'),
          () => settle('refused')
        )
      }),
      clipboardRead: await refused(navigator.clipboard.readText()),
      midi: await state('midi'),
      storage: await state('persistent-storage')
    }
  })
  expect(answers).toEqual({
    notifications: 'denied',
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    place: 'refused',
    clipboardRead: 'refused',
    midi: 'denied',
    storage: 'denied'
  })
})
