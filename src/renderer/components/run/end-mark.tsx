import { useTranslation } from 'react-i18next'
import { slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './end-mark.module.css'
import { endMarkOf } from './end-mark-of'

interface EndMarkProps {
  slot: string
}

/** Stands after a text that is not whole, and says why. A complete text needs none, but where the stream held others beside it. */
export function EndMark({ slot }: EndMarkProps) {
  const { t } = useTranslation('run')
  const mark = useAppState((state) => {
    const { run } = slotOf(state, slot)
    return run ? endMarkOf(run, t) : null
  })
  return mark && <p className={styles.mark}>{mark}</p>
}
