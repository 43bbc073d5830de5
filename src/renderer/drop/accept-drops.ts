import type { AppStore } from '../store/app-store'
import { type DropActions, takeFiles } from './take-files'

/** Takes a text file that is dropped anywhere in the window as the Workbench's next prompt. Nothing dropped navigates. */
export function acceptDrops(window: Window, store: AppStore, actions: DropActions): void {
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  })
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    void takeFiles([...(event.dataTransfer?.files ?? [])], store, actions)
  })
}

/** A selection that is dragged from one field to another is none of it. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
