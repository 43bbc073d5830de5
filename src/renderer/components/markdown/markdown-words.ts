/** The words of the page's own that stand among those of a reply. */
export interface MarkdownWords {
  copy: string
  copied: string
  notCopied: string
  imageNotLoaded: string
  taskDone: string
  taskOpen: string
  hiddenDirections: string
}
