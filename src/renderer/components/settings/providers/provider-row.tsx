import { ChevronRight, CircleCheck, CircleDashed, KeyRound } from 'lucide-react'
import type { ProfileSummary } from '../../../../shared/profile'
import { PROVIDER_NAMES } from '../../../../shared/provider'
import { told } from '../../../messages/told/told'
import { hostOf } from '../../../store/settings/profile-draft'
import { readinessWord } from '../readiness-word'
import styles from './provider-row.module.css'

interface ProviderRowProps {
  summary: ProfileSummary
  open: (profileId: string) => void
}

/** One provider: what it is called, where it is, and whether a run can go there. Opens its form. */
export function ProviderRow({ summary, open }: ProviderRowProps) {
  const { profile, readiness } = summary
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={() => open(profile.id)}>
        <span className={styles.name}>{profile.name}</span>
        <span className={styles.state} data-ready={readiness.ready || undefined}>
          <ReadinessShape summary={summary} />
          {readinessWord(summary)}
        </span>
        <span className={styles.facts}>{factsOf(summary).join(' · ')}</span>
        {!readiness.ready && <span className={styles.reason}>{told(readiness.message)}</span>}
        <ChevronRight className={styles.chevron} aria-hidden="true" size={16} />
      </button>
    </li>
  )
}

function ReadinessShape({ summary: { readiness } }: { summary: ProfileSummary }) {
  if (readiness.ready) return <CircleCheck aria-hidden="true" size={14} />
  const Shape = readiness.reason === 'incomplete' ? CircleDashed : KeyRound
  return <Shape aria-hidden="true" size={14} />
}

function factsOf({ profile }: ProfileSummary): string[] {
  const model = profile.kind === 'azure' ? profile.deployment : profile.model
  return [PROVIDER_NAMES[profile.kind], hostOf(profile.address) ?? '', model].filter((fact) => fact !== '')
}
