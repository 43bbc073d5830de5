const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bare', {
  run: (/** @type {object} */ request) => ipcRenderer.invoke('run', request),
  onText: (/** @type {(text: string) => void} */ listener) => ipcRenderer.on('text', (_event, text) => listener(text)),
  onEnd: (/** @type {() => void} */ listener) => ipcRenderer.on('end', () => listener())
})
