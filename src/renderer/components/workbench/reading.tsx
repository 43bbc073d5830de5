import { useTranslation } from 'react-i18next'
import { isActive, slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { ValueView } from '../processors/value-view'
import { EndMark } from '../run/end-mark'
import { FailureNotice } from '../run/failure-notice'
import { Placeholder } from '../run/placeholder'
import { MARKDOWN_VIEW } from '../stream/markdown-view'
import { StreamedText } from '../stream/streamed-text'

interface ReadingProps {
  slot: string
  /** What assistive technology calls the text. */
  label: string
  actions: AppActions
}

/** The text of a slot's run as it arrives, and how it ended. */
export function Reading({ slot, label, actions }: ReadingProps) {
  const { t } = useTranslation('workbench')
  const isRunning = useAppState((state) => isActive(slotOf(state, slot)))
  return (
    <>
      <StreamedText
        slot={slot}
        label={label}
        isLive={isRunning}
        switchable={actions}
        markdown={MARKDOWN_VIEW}
        before={<Placeholder slot={slot} waiting={t('waiting')} />}
        after={<EndMark slot={slot} />}
      />
      <ValueView slot={slot} />
      <FailureNotice slot={slot} actions={actions} />
    </>
  )
}
