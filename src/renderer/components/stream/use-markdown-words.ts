import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkdownWords } from '../markdown/markdown-words'

/** The words that the page puts among a reply's own, in the reader's language. */
export function useMarkdownWords(): MarkdownWords {
  const { t } = useTranslation(['stream', 'app'])
  return useMemo(
    () => ({
      copy: t('app:copy.label'),
      copied: t('app:copy.done'),
      notCopied: t('app:copy.refused'),
      imageNotLoaded: t('imageNotLoaded'),
      taskDone: t('taskDone'),
      taskOpen: t('taskOpen'),
      hiddenDirections: t('hiddenDirections')
    }),
    [t]
  )
}
