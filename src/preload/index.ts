import { contextBridge, ipcRenderer } from 'electron'
import { createBridge } from './create-bridge'

contextBridge.exposeInMainWorld('streamscope', createBridge(ipcRenderer))
