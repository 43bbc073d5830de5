import { useState } from 'react'
import type { TextView } from '../../../shared/settings'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'

/** What a text needs so that its reader can choose how it is shown, and follow its links. */
export type SwitchableActions = Pick<AppActions, 'changeSettings' | 'openLink'>

/** How one reading shows its text, and how to change that. */
export interface ChosenView {
  view: TextView
  choose: (view: TextView) => void
  /** Whether formulas are shown as such, in every text that is shown as Markdown. */
  hasMath: boolean
  chooseMath: (hasMath: boolean) => void
}

/**
 * How one reading shows its text: as its reader chose here, else as was chosen last anywhere. A text that cannot be
 * switched is plain.
 */
export function useTextView(switchable: SwitchableActions | undefined): ChosenView {
  const remembered = useAppState((state) => state.settings?.textView ?? 'plain')
  const hasMath = useAppState((state) => state.settings?.math ?? false)
  const [own, setOwn] = useState<TextView | null>(null)
  return {
    view: switchable ? (own ?? remembered) : 'plain',
    choose: (view) => {
      setOwn(view)
      switchable?.changeSettings({ textView: view })
    },
    hasMath,
    chooseMath: (math) => switchable?.changeSettings({ math })
  }
}
